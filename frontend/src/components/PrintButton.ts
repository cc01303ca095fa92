/** A button, hidden in the page's source, that prints. */
export class PrintButton {
  constructor(element: HTMLElement) {
    element.addEventListener("click", () => { window.print(); });
    element.hidden = false;
  }
}

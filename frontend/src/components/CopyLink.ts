/** Copies the page's address and says so (data-done) in a live region. Stays hidden where there is no clipboard. */
export class CopyLink {
  constructor(element: HTMLElement) {
    const button = element.querySelector("button");
    const status = element.querySelector("[role=status]");
    if (!button || !status || !("clipboard" in navigator)) return;
    button.addEventListener("click", () => {
      status.textContent = "";
      navigator.clipboard.writeText(location.href).then(
        () => { status.textContent = element.dataset["done"] ?? ""; },
        () => { status.textContent = location.href; },
      );
    });
    element.hidden = false;
  }
}

interface Suggestion { text: string; kind: string; address: string }

const PAUSE_MS = 120;
let made = 0;

/**
 * Offers what a question may go on to be: an ARIA combobox with a list. The form works without it. Suggestions come from
 * data-address; one with an address leads there, another one is searched for. data-label names the list.
 */
export class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list = document.createElement("ul");
  #shown: Suggestion[] = [];
  #active = -1;
  #timer = 0;
  #asking: AbortController | undefined;

  constructor(element: HTMLElement) {
    const input = element.querySelector<HTMLInputElement>("input[type=search]");
    if (!(element instanceof HTMLFormElement) || !input) throw new Error("a form with a search field");
    this.#form = element;
    this.#input = input;
    this.#list.id = `suggestions-${++made}`;
    this.#list.className = "suggestions";
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", element.dataset["label"] ?? "");
    input.after(this.#list);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id,
    })) input.setAttribute(name, value);
    input.addEventListener("input", () => { this.#later(); });
    input.addEventListener("keydown", (event) => { this.#key(event); });
    input.addEventListener("blur", () => { this.#close(); });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.#input.value.trim() === "") { this.#close(); return; }
    this.#timer = window.setTimeout(() => { void this.#ask(this.#input.value.trim()); }, PAUSE_MS);
  }

  async #ask(typed: string): Promise<void> {
    const { signal } = this.#asking = new AbortController();
    try {
      const query = new URLSearchParams({ q: typed });
      const answer = await fetch(`${this.#form.dataset["address"] ?? ""}?${query}`, { signal });
      if (!answer.ok) return;
      const said = await answer.json() as { suggestions: Suggestion[] };
      if (document.activeElement === this.#input) this.#show(said.suggestions);
    } catch {
      if (!signal.aborted) this.#close(); // no connection: the form still works
    }
  }

  #show(found: Suggestion[]): void {
    this.#shown = found;
    this.#list.replaceChildren(...found.map((each, at) => this.#option(each, at)));
    this.#activate(-1);
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute("aria-expanded", String(found.length > 0));
  }

  #option(each: Suggestion, at: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${at}`;
    option.setAttribute("role", "option");
    const text = document.createElement("bdi");
    text.textContent = each.text;
    option.append(text);
    if (each.kind) {
      const kind = document.createElement("small");
      kind.textContent = each.kind;
      option.append(" ", kind);
    }
    option.addEventListener("pointerdown", (event) => { event.preventDefault(); this.#take(each); });
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.#list.hidden) { event.preventDefault(); this.#close(); return; }
    if (this.#list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = this.#shown[this.#active];
    if (step) {
      event.preventDefault();
      const places = this.#shown.length + 1; // the field itself is one of them
      this.#activate((this.#active + 1 + step + places) % places - 1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      this.#take(chosen);
    }
  }

  #activate(at: number): void {
    this.#active = at;
    [...this.#list.children].forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === at));
    });
    if (at < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `${this.#list.id}-${at}`);
  }

  #take(chosen: Suggestion): void {
    this.#close();
    if (chosen.address) { location.assign(chosen.address); return; }
    this.#input.value = chosen.text;
    this.#form.requestSubmit();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#show([]);
  }
}

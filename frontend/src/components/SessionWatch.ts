const EVERY = 30_000;

/**
 * On every page of a signed-in officer: asks whether the session (data-officer) still holds, every half minute and
 * when the page is looked at again. When it does not, the page is emptied at once and asked for anew.
 */
export class SessionWatch {
  readonly #address: string;
  readonly #officer: number;

  constructor(element: HTMLElement) {
    this.#address = element.dataset["address"] ?? "";
    this.#officer = Number(element.dataset["officer"]);
    setInterval(() => { void this.#ask(); }, EVERY);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.#ask();
    });
    addEventListener("pageshow", (event) => { if (event.persisted) void this.#ask(); });
  }

  async #ask(): Promise<void> {
    try {
      const answer = await fetch(this.#address, { cache: "no-store", credentials: "same-origin" });
      if (!answer.ok) return;
      const found = await answer.json() as { officer: number };
      if (found.officer === this.#officer) return;
    } catch {
      return; // no connection, or the hub is being restarted: not a word about the session
    }
    document.body.replaceChildren();
    location.reload();
  }
}

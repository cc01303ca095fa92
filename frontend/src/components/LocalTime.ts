import { minuteOfWeek, parseHours, stateAt, type Span } from "./hours";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/**
 * The time now where an authority sits (data-zone), whether it is open (data-hours), and the reader's own time.
 * The sentences are data-open, data-closed, data-unknown and data-here, with {time} and {until}.
 */
export class LocalTime {
  readonly #element: HTMLElement;
  readonly #spans: readonly Span[];
  readonly #zone: string;
  readonly #language = document.documentElement.lang;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#zone = element.dataset["zone"] ?? "";
    this.#spans = parseHours(element.dataset["hours"] ?? "");
    try {
      this.#show();
    } catch (error) {
      if (error instanceof RangeError) return; // a zone this browser does not know: the hours in words remain
      throw error;
    }
    element.hidden = false;
    setInterval(() => { this.#show(); }, 30_000);
  }

  #show(): void {
    const now = new Date();
    const minute = this.#minuteThere(now);
    const there = this.#clock(now, this.#zone);
    const here = this.#clock(now);
    const state = stateAt(this.#spans, minute);
    const sentence = state ? (state.open ? "open" : "closed") : "unknown";
    const until = state ? this.#moment(state.until, minute) : "";
    const text = this.#say(sentence, there, until) + (here === there ? "" : ` · ${this.#say("here", here)}`);
    if (this.#element.textContent !== text) this.#element.textContent = text;
  }

  #say(key: string, time: string, until = ""): string {
    return (this.#element.dataset[key] ?? "").replace("{time}", () => time).replace("{until}", () => until);
  }

  #clock(when: Date, zone?: string): string {
    return new Intl.DateTimeFormat(this.#language, { ...CLOCK, ...(zone && { timeZone: zone }) }).format(when);
  }

  /** A minute of the week as "17:00", with the weekday when it is another day than `from`. */
  #moment(minute: number, from: number): string {
    const sameDay = Math.floor(minute / 1440) === Math.floor(from / 1440) && minute >= from;
    const sunday = Date.UTC(2023, 0, 1);
    const options: Intl.DateTimeFormatOptions = { ...CLOCK, timeZone: "UTC" };
    if (!sameDay) options.weekday = "long";
    return new Intl.DateTimeFormat(this.#language, options).format(new Date(sunday + minute * 60_000));
  }

  #minuteThere(now: Date): number {
    const parts = new Intl.DateTimeFormat("en", {
      ...CLOCK, timeZone: this.#zone, weekday: "short",
    }).formatToParts(now);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
    return minuteOfWeek(part("weekday"), Number(part("hour")), Number(part("minute")));
  }
}

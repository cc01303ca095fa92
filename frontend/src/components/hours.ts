/** Opening hours: "mon-fri 08:00-12:00,13:00-17:00; sat 09:00-12:00". Pure: no clock, no zone, no page. */

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEK = 7 * 24 * 60;

/** Minutes since Sunday 00:00. `until` may lie past the week's end; take it modulo a week. */
export interface Span { readonly from: number; readonly until: number }

export function parseHours(text: string): Span[] {
  return text.split(";").flatMap((rule) => {
    const found = /^\s*([a-z,\s-]+?)\s+([\d:,\s-]+?)\s*$/i.exec(rule);
    if (!found) return [];
    const [, days = "", times = ""] = found;
    return daysOf(days).flatMap((day) => times.split(",").flatMap((time) => spanOf(day, time)));
  }).sort((a, b) => a.from - b.from);
}

/** Whether it is open at `minute` (of the week), and the minute when that next changes; undefined when it never opens. */
export function stateAt(spans: readonly Span[], minute: number): { open: boolean; until: number } | undefined {
  for (const { from, until } of spans) {
    for (const at of [minute, minute + WEEK]) if (from <= at && at < until) return { open: true, until: until % WEEK };
  }
  const next = spans.find(({ from }) => from > minute) ?? spans[0];
  return next && { open: false, until: next.from };
}

export function minuteOfWeek(day: string, hour: number, minute: number): number {
  return DAYS.indexOf(day.slice(0, 3).toLowerCase()) * 24 * 60 + hour * 60 + minute;
}

function daysOf(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [first = "", last = first] = part.trim().toLowerCase().split("-");
    const from = DAYS.indexOf(first.trim());
    const to = DAYS.indexOf(last.trim());
    if (from < 0 || to < 0) return [];
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
  });
}

function spanOf(day: number, text: string): Span[] {
  const found = /^\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*$/.exec(text);
  if (!found) return [];
  const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = found.slice(1).map(Number);
  const from = h1 * 60 + m1;
  const until = h2 * 60 + m2;
  const start = day * 24 * 60;
  return [{ from: start + from, until: start + until + (until <= from ? 24 * 60 : 0) }];
}

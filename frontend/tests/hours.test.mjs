import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const entry = fileURLToPath(new URL("../src/components/hours.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
const { minuteOfWeek, parseHours, stateAt } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
const spans = parseHours("mon-fri 08:00-12:00,13:00-17:00; sat 09:00-12:00");
const at = (day, hour, minute = 0) => stateAt(spans, minuteOfWeek(day, hour, minute));

test("open in the morning, until the break", () => {
  assert.deepEqual(at("Tue", 8), { open: true, until: minuteOfWeek("tue", 12, 0) });
});
test("closed at the break and at its first minute", () => {
  assert.deepEqual(at("Tue", 12), { open: false, until: minuteOfWeek("tue", 13, 0) });
});
test("closed over the week's end until Monday", () => {
  assert.deepEqual(at("Sat", 12), { open: false, until: minuteOfWeek("mon", 8, 0) });
  assert.deepEqual(at("Sun", 23, 59), { open: false, until: minuteOfWeek("mon", 8, 0) });
});
test("a working week from Sunday to Thursday", () => {
  assert.equal(parseHours("sun-thu 08:00-15:00").length, 5);
  assert.equal(parseHours("fri-mon 08:00-15:00").length, 4);
});
test("a duty desk past midnight, and past the week's end", () => {
  const night = parseHours("sat 20:00-04:00");
  assert.deepEqual(stateAt(night, minuteOfWeek("sun", 3, 0)), { open: true, until: minuteOfWeek("sun", 4, 0) });
  assert.deepEqual(stateAt(night, minuteOfWeek("sun", 4, 0)), { open: false, until: minuteOfWeek("sat", 20, 0) });
});
test("round the clock", () => {
  assert.equal(stateAt(parseHours("mon-sun 00:00-00:00"), minuteOfWeek("wed", 0, 0)).open, true);
});
test("words that are no hours mean not known", () => {
  assert.deepEqual(parseHours("by appointment"), []);
  assert.equal(stateAt([], 0), undefined);
});

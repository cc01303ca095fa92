// Fails when a pair of colours in tokens.css falls under WCAG AA: 4.5:1 for text, 3:1 for edges and map steps' outlines.
import { readFileSync } from "node:fs";

const css = readFileSync(new URL("./src/styles/tokens.css", import.meta.url), "utf8");
const [light, dark] = css.split("@media (prefers-color-scheme: dark)").map((part) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, hex]) => [name, hex])));

const grounds = ["paper", "card", "sunk"];
const pairs = [
  ...grounds.flatMap((ground) => ["ink", "soft", "blue", "blue-deep", "brass", "green", "red"].map((text) => [text, ground, 4.5])),
  ...["blue", "brass", "green", "red"].flatMap((name) => [[name, `${name}-soft`, 4.5], ["ink", `${name}-soft`, 4.5], ["soft", `${name}-soft`, 4.5]]),
  ["blue-deep", "blue-soft", 4.5], ["on-blue", "blue", 4.5], ["on-blue", "blue-deep", 4.5],
  ...grounds.map((ground) => ["edge", ground, 3]), ["n5", "n0", 3], ["n2", "n5", 3],
];

const luminance = (hex) => {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
let least = Infinity;
for (const [theme, colours] of Object.entries({ light, dark: { ...light, ...dark } })) {
  for (const [text, ground, needed] of pairs) {
    const [high, low] = [luminance(colours[text]), luminance(colours[ground])].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (needed === 4.5) least = Math.min(least, ratio);
    if (ratio < needed) {
      console.error(`${theme}: ${text} on ${ground} is ${ratio.toFixed(2)}:1, needs ${needed}:1`);
      process.exitCode = 1;
    }
  }
}
console.log(`Least contrast of text: ${least.toFixed(2)}:1`);

// Bundles the one stylesheet and the one script into frontend/dist, which Django serves as static files.
import { copyFile, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const from = fileURLToPath(new URL("./src/", import.meta.url));
const to = fileURLToPath(new URL("./dist/", import.meta.url));

await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
await build({
  entryPoints: { "main": `${from}main.ts`, "main-css": `${from}styles/main.css` },
  outdir: to,
  entryNames: "main",
  bundle: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  legalComments: "none",
  target: ["chrome112", "firefox115", "safari16.4"],
  logLevel: "info",
});
await copyFile(`${from}mark.svg`, `${to}mark.svg`);

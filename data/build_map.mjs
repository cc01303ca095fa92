// Builds map.json, the shapes of the world map, from Natural Earth (public domain) as packed by npm world-atlas.
//
// Rerun (Node >= 20; nothing is installed in the repository):
//
//   mkdir -p /tmp/mapbuild && cd /tmp/mapbuild
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 topojson-server@3.0.1 \
//       topojson-simplify@3.0.3 d3-geo@3.1.2 polygon-clipping@0.15.7
//   MAP_MODULES=/tmp/mapbuild node <checkout>/data/build_map.mjs
//
// It reads jurisdictions.csv (iso3, m49, name_en) and writes map.json, both beside this file; MAP_JURISDICTIONS and
// MAP_OUT name other files. It prints which jurisdictions got no shape and which outlines of Natural Earth it left out.
// The output is the same on every run. One shape for each iso3 of jurisdictions.csv:
//   d  SVG path (relative commands, tenths of a unit, Equal Earth projection centred on 11 degrees east);
//      neighbours share their simplified border, and each path carries its own holes (fill-rule nonzero or evenodd).
//   p  [x, y] where to draw a small circle: given, with d or instead of it, when the shape covers less than SMALL.
//
// Natural Earth draws de facto control. The changes below follow the practice of United Nations maps and of M49; they
// are the whole of our choices, and the page prints the United Nations disclaimer on boundaries under the map.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(join(resolve(process.env.MAP_MODULES ?? "/tmp/mapbuild"), "package.json"));
const { feature } = require("topojson-client");
const { topology } = require("topojson-server");
const { planarTriangleArea, presimplify, simplify } = require("topojson-simplify");
const clipping = require("polygon-clipping");
const { geoEqualEarthRaw } = await import(pathToFileURL(require.resolve("d3-geo")));

const WIDTH = 1000;
const PAD = 5;
const CENTRE = 11; // degrees east: the edge of the map falls between Chukotka and Alaska
const SOUTH = -56.5; // degrees: below Cape Horn, above Antarctica
const DETAIL = 0.54; // square units: corners whose triangle is smaller are smoothed away
const SPECK = 0.8; // square units: smaller islands are left out, save the largest of a shape
const ISLAND = 0.12; // square units: the same for a shape that is small as a whole
const ARCTIC = 0.25; // corners and islands north of 68 degrees count so much: few States, long coasts
const FINER = 4; // corners of small shapes count so many times
const GAP = 3; // units: circles nearer to each other are pushed apart
const SMALL = 12; // square units: a smaller shape gets a circle
const LEAST = 0.6; // square units: a still smaller one is a circle only

// Natural Earth units without an id of their own in M49, by name: joined to a jurisdiction.
const JOIN_BY_NAME = {
  Kosovo: "XKX",
  Somaliland: "SOM",
  "N. Cyprus": "CYP",
  "Cyprus U.N. Buffer Zone": "CYP",
  Baikonur: "KAZ",
  "USNB Guantanamo Bay": "CUB",
};
// Units whose id has no row in M49's list of countries and areas.
const JOIN_BY_ID = { 158: "CHN" };

// Parts drawn inside another unit, moved whole: each polygon whose middle lies in the box (west, south, east, north).
const MOVE = [
  { from: "FRA", to: "GUF", box: [-55, 2, -51, 6] },
  { from: "FRA", to: "MTQ", box: [-61.3, 14.3, -60.7, 15] },
  { from: "FRA", to: "GLP", box: [-62, 15.8, -60.9, 16.6] },
  { from: "FRA", to: "REU", box: [55, -21.5, 56, -20.7] },
  { from: "FRA", to: "MYT", box: [44.9, -13.1, 45.4, -12.5] },
  { from: "NLD", to: "BES", box: [-69, 11.9, -62, 18] },
  { from: "NOR", to: "SJM", box: [-10, 70.7, -7, 71.3] }, // Jan Mayen
  { from: "NOR", to: "SJM", box: [10, 74, 34, 81] }, // Svalbard
  { from: "NOR", to: "BVT", box: [3, -55, 4, -54] },
  { from: "NZL", to: "TKL", box: [-173, -10, -171, -8] },
  { from: "Indian Ocean Ter.", to: "CXR", box: [105, -11, 106, -10] },
  { from: "Indian Ocean Ter.", to: "CCK", box: [96, -13, 97.5, -11] },
  { from: "RUS", to: "UKR", box: [32, 44, 37, 46.5], join: true }, // Crimea: General Assembly resolution 68/262
];

// Parts cut out of another unit along a line of ours: the outline is [longitude, latitude]; only what lies in `from`
// moves, so just the side towards the middle of `from` matters.
const CUT = [
  // Western Sahara to its northern boundary, 27°40' N: M49 732, a Non-Self-Governing Territory.
  {
    from: "MAR",
    to: "ESH",
    outline: [
      [-19, 20],
      [-8, 20],
      [-8, 27.6667],
      [-19, 27.6667],
    ],
  },
  // The occupied Syrian Golan: Security Council resolution 497 (1981).
  {
    from: "ISR",
    to: "SYR",
    outline: [
      [35.62, 33.4],
      [35.62, 33.25],
      [35.65, 33.05],
      [35.62, 32.89],
      [35.66, 32.78],
      [35.66, 32.69],
      [36.2, 32.69],
      [36.2, 33.4],
    ],
  },
];

// Where the circle goes if not on the largest island: the seat of government or the best known island.
const POINT = {
  FSM: [158.2, 6.9],
  IOT: [72.4, -7.3],
  KIR: [173, 1.4],
  MDV: [73.5, 4.2],
  MHL: [171.3, 7.1],
  TKL: [-171.8, -9.2],
  TUV: [179.2, -8.5],
  UMI: [166.6, 19.3],
};

const NOT_DRAWN = new Set(["ATA"]);

const here = fileURLToPath(new URL(".", import.meta.url));

// -- jurisdictions: m49 -> iso3

function readCsv(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") (row.push(cell), (cell = ""));
    else if (c === "\n") (row.push(cell), rows.push(row), (row = []), (cell = ""));
    else if (c !== "\r") cell += c;
  }
  if (cell || row.length) (row.push(cell), rows.push(row));
  const head = rows.shift();
  return rows.map((r) => Object.fromEntries(head.map((name, i) => [name, r[i]])));
}

const jurisdictions = readCsv(
  readFileSync(process.env.MAP_JURISDICTIONS ?? join(here, "jurisdictions.csv"), "utf8").replace(/^\uFEFF/, ""),
);
const iso3ByM49 = new Map(jurisdictions.filter((j) => j.m49).map((j) => [j.m49.padStart(3, "0"), j.iso3]));

// -- polygons in degrees, by iso3 (or by Natural Earth's name while waiting to be moved)

const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-10m.json"), "utf8"));
const units = new Map();
const dropped = [];
const joined = new Set(); // these lose the lines between their parts
for (const g of atlas.objects.countries.geometries) {
  const name = g.properties.name;
  const key = JOIN_BY_NAME[name] ?? JOIN_BY_ID[g.id] ?? iso3ByM49.get(g.id) ?? name;
  const { type, coordinates } = feature(atlas, g).geometry;
  const polygons = (type === "Polygon" ? [coordinates] : coordinates).map((polygon) => polygon.map(unwrap));
  units.set(key, [...(units.get(key) ?? []), ...polygons]);
  if (name in JOIN_BY_NAME) joined.add(key);
}

// Longitudes made continuous along the ring and counted from the middle of the map: no ring leaps over it.
function unwrap(ring) {
  const out = [];
  let last = null;
  for (const [lon, lat] of ring) {
    let x = lon - CENTRE;
    if (last !== null) x += 360 * Math.round((last - x) / 360);
    out.push([x, lat]);
    last = x;
  }
  const xs = out.map(([x]) => x);
  const shift = -360 * Math.round((Math.min(...xs) + Math.max(...xs)) / 720);
  return out.map(([x, lat]) => [x + shift, lat]);
}

function middle([ring]) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  let lon = (Math.min(...xs) + Math.max(...xs)) / 2 + CENTRE;
  if (lon > 180) lon -= 360;
  return [lon, (Math.min(...ys) + Math.max(...ys)) / 2];
}

for (const { from, to, box, join: one } of MOVE) {
  const inside = (polygon) => {
    const [lon, lat] = middle(polygon);
    return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
  };
  const moved = units.get(from).filter(inside);
  if (!moved.length) throw new Error(`nothing to move from ${from} to ${to}`);
  units.set(
    from,
    units.get(from).filter((polygon) => !inside(polygon)),
  );
  units.set(to, [...(units.get(to) ?? []), ...moved]);
  if (one) joined.add(to);
}

for (const { from, to, outline } of CUT) {
  const knife = [[...outline, outline[0]].map(([lon, lat]) => [lon - CENTRE, lat])];
  const cut = clipping.intersection(units.get(from), knife);
  if (!cut.length) throw new Error(`nothing to cut from ${from} to ${to}`);
  units.set(from, restore(clipping.difference(units.get(from), knife), units.get(from)));
  units.set(to, [...units.get(to), ...cut]);
  joined.add(to);
}
for (const key of joined) units.set(key, restore(clipping.union(units.get(key)), units.get(key)));

// The clipper leaves out corners that lie on a straight line; the neighbours still have them, and a border is shared
// only if both sides have the same corners: put them back.
function restore(polygons, before) {
  const corners = before.flat(2);
  const within = (n, a, b) => n >= Math.min(a, b) - 1e-9 && n <= Math.max(a, b) + 1e-9;
  const back = ([ax, ay], [bx, by]) => {
    const length = Math.hypot(bx - ax, by - ay);
    const along = ([x, y]) => ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    return corners
      .filter(([x, y]) => within(x, ax, bx) && within(y, ay, by))
      .filter(([x, y]) => Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) < 1e-7 * length)
      .filter((corner) => along(corner) > 1e-7 && along(corner) < length - 1e-7)
      .sort((c, d) => along(c) - along(d));
  };
  return polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.flatMap((corner, i) => (i + 1 < ring.length ? [corner, ...back(corner, ring[i + 1])] : [corner])),
    ),
  );
}

const known = new Set(jurisdictions.map((j) => j.iso3));
for (const key of [...units.keys()]) {
  if (known.has(key) && !NOT_DRAWN.has(key)) continue;
  if (units.get(key).length) dropped.push(key);
  units.delete(key);
}

// -- onto the plane

const radians = Math.PI / 180;
const plane = ([x, lat]) => {
  const [px, py] = geoEqualEarthRaw(x * radians, lat * radians);
  return [px, -py];
};
let [west, east, north] = [Infinity, -Infinity, Infinity];
for (const polygons of units.values()) {
  for (const ring of polygons.flat()) {
    for (const [x, y] of ring.map(plane)) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
    }
  }
}
const scale = (WIDTH - 2 * PAD) / (east - west);
const place = (degrees) => {
  const [x, y] = plane(degrees);
  return [(x - west) * scale + PAD, (y - north) * scale + PAD];
};
const arctic = place([0, 68])[1];
const HEIGHT = Math.ceil(place([0, SOUTH])[1]);

const area = (ring) => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return sum / 2;
};

const keys = [...units.keys()].sort();
const flat = Object.fromEntries(
  keys.map((key) => [
    key,
    { type: "MultiPolygon", coordinates: units.get(key).map((polygon) => polygon.map((ring) => ring.map(place))) },
  ]),
);
// One grid for all, so that the shared borders are found again after the cuts.
const count = ([, y]) => (y < arctic ? ARCTIC : 1);
const fine = presimplify(topology(flat, 1e6), (corner) => planarTriangleArea(corner) * count(corner[1]));
const size = Object.fromEntries(
  keys.map((key) => [key, flat[key].coordinates.reduce((sum, [outer]) => sum + Math.abs(area(outer)), 0)]),
);
const finer = new Set(
  keys.filter((key) => size[key] < SMALL).flatMap((key) => fine.objects[key].arcs.flat(2).map((i) => (i < 0 ? ~i : i))),
);
for (const i of finer) for (const point of fine.arcs[i]) point[2] *= FINER;
const coarse = simplify(fine, DETAIL);

// -- paths

const tenth = (n) => Math.round(n * 10);

function snap(ring) {
  let points = ring.slice(0, -1).map(([x, y]) => [tenth(x), tenth(y)]);
  for (let before = -1; before !== points.length;) {
    before = points.length;
    points = points.filter((b, i, all) => {
      const a = all.at(i - 1);
      return a[0] !== b[0] || a[1] !== b[1];
    });
    points = points.filter((b, i, all) => {
      const a = all.at(i - 1);
      const c = all[(i + 1) % all.length];
      // straight on, or there and back again
      return (b[0] - a[0]) * (c[1] - b[1]) !== (b[1] - a[1]) * (c[0] - b[0]);
    });
  }
  return points;
}

function number(n, first) {
  const text = String(n / 10).replace(/^(-?)0\./, "$1.");
  if (first || text[0] === "-") return text;
  return (text[0] === "." && number.dot ? "" : " ") + text;
}

function path(rings) {
  let d = "";
  let [x0, y0] = [0, 0];
  for (const ring of rings) {
    let [x, y] = [x0, y0];
    ring.forEach(([px, py], i) => {
      for (const [n, first] of [
        [px - x, i === 0],
        [py - y, false],
      ]) {
        if (first) d += "m";
        d += number(n, first);
        number.dot = (n / 10) % 1 !== 0; // ".3.4": a second point begins a new number
      }
      [x, y] = [px, py];
    });
    d += "z";
    [x0, y0] = ring[0];
  }
  return d;
}

function centroid(ring) {
  let [sx, sy, sum] = [0, 0, 0];
  const [ox, oy] = ring[0];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay, bx, by] = [ring[j][0] - ox, ring[j][1] - oy, ring[i][0] - ox, ring[i][1] - oy];
    const cross = ax * by - bx * ay;
    sx += (ax + bx) * cross;
    sy += (ay + by) * cross;
    sum += cross;
  }
  return sum ? [ox + sx / (3 * sum), oy + sy / (3 * sum)] : [ox, oy];
}

const round1 = ([x, y]) => [tenth(x) / 10, tenth(y) / 10];
const shapes = {};
for (const key of keys) {
  const whole = feature(fine, fine.objects[key]).geometry.coordinates;
  const drawn = feature(coarse, coarse.objects[key]).geometry.coordinates;
  const sizes = whole.map(([outer]) => Math.abs(area(outer)));
  const total = size[key];
  const largest = sizes.indexOf(Math.max(...sizes));
  const least = total < SMALL ? ISLAND : SPECK;
  const rings = drawn
    .filter(([outer], i) => i === largest || sizes[i] * count(outer[0]) >= least)
    .flatMap((polygon) => {
      const [outer, ...holes] = polygon.map(snap);
      return outer.length < 3 ? [] : [outer, ...holes.filter((hole) => hole.length >= 3)];
    });
  const shape = {};
  if (total >= LEAST && rings.length) shape.d = path(rings);
  if (total < SMALL || !shape.d) {
    const at = POINT[key];
    shape.p = round1(at ? place(unwrap([at])[0]) : centroid(whole[largest][0]));
  }
  shapes[key] = shape;
}
for (const [key, at] of Object.entries(POINT)) {
  if (!shapes[key]) shapes[key] = { p: round1(place(unwrap([at])[0])) };
}

// Circles that would cover each other (Saint Martin, the Leeward Islands, the Channel Islands) are pushed apart.
const points = Object.keys(shapes)
  .sort()
  .filter((key) => shapes[key].p)
  .map((key) => ({ key, at: shapes[key].p, p: [...shapes[key].p] }));
for (let turn = 0, moved = true; moved && turn < 500; turn++) {
  moved = false;
  points.forEach(({ p: a }, i) => {
    for (const { p: b } of points.slice(i + 1)) {
      const distance = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (distance >= GAP - 0.01) continue;
      const turned = distance ? [(b[0] - a[0]) / distance, (b[1] - a[1]) / distance] : [0, 1];
      for (const n of [0, 1]) {
        a[n] -= (turned[n] * (GAP - distance)) / 2;
        b[n] += (turned[n] * (GAP - distance)) / 2;
      }
      moved = true;
    }
  });
}
const pushed = [];
for (const { key, at, p } of points) {
  shapes[key].p = round1(p);
  const distance = Math.hypot(p[0] - at[0], p[1] - at[1]);
  if (distance >= 0.1) pushed.push(`${key} ${distance.toFixed(1)}`);
}

const lines = Object.keys(shapes)
  .sort()
  .map((key) => `${JSON.stringify(key)}:${JSON.stringify(shapes[key])}`);
const head = {
  viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  source: "Natural Earth 1:10m (public domain) by world-atlas 2.0.2; Equal Earth projection; built by build_map.mjs",
};
const out = process.env.MAP_OUT ?? join(here, "map.json");
writeFileSync(out, `${JSON.stringify(head).slice(0, -1)},"shapes":{\n${lines.join(",\n")}\n}}\n`);

const missing = jurisdictions.filter((j) => !shapes[j.iso3]);
console.log(`${out}: ${lines.length} shapes, viewBox ${head.viewBox}`);
console.log(`no shape: ${missing.map((j) => `${j.iso3} ${j.name_en}`).join("; ") || "none"}`);
console.log(`circles pushed apart: ${pushed.join("; ") || "none"}`);
console.log(`not drawn: ${dropped.join("; ")}`);

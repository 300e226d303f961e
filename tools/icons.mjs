// Draws the icons of the screens out of lucide-static: node tools/icons.mjs
// Every shape becomes one path, so that a page needs neither a sprite nor markup in strings.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const lucide = dirname(require.resolve('lucide-static/package.json'));
const target = join(dirname(fileURLToPath(import.meta.url)), '../libs/platform/web/icons/icon-paths.ts');

const names =
  `archive arrow-down arrow-left arrow-right arrow-up award bell building calendar-days check chevron-down chevron-right circle-question-mark clipboard-list
  clock cloud-off copy door-open download ellipsis eye file-text funnel flag globe house import inbox info key-round keyboard
  languages layout-grid list-checks log-out mail map-pin menu message-square mic minus monitor moon move panel-right pencil plane plus printer qr-code
  refresh-cw rotate-ccw search undo-2 send settings smartphone sun tag trash triangle-alert upload user user-check user-plus users wifi-off x`.split(/\s+/);

const number = (value) => Number(value ?? 0);
const arcs = (cx, cy, rx, ry) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0`;

/** A path that begins with a relative move begins at the origin; joined to another it must say so, and its further pairs stay relative. */
const absoluteStart = (path) =>
  path.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/, (_, x, y, more) => `M${x} ${y}${more === undefined ? '' : 'l'}`);

const shapes = {
  path: ({ d }) => absoluteStart(d),
  circle: ({ cx, cy, r }) => arcs(number(cx), number(cy), number(r), number(r)),
  ellipse: ({ cx, cy, rx, ry }) => arcs(number(cx), number(cy), number(rx), number(ry)),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points.trim()}`,
  polygon: ({ points }) => `M${points.trim()}z`,
  rect({ x, y, width, height, rx, ry }) {
    const [w, h, r] = [number(width), number(height), number(rx ?? ry)];
    const corner = (dx, dy) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
    return `M${number(x) + r} ${number(y)}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
  },
};

const drawings = JSON.parse(await readFile(join(lucide, 'icon-nodes.json'), 'utf8'));
const missing = names.filter((name) => !drawings[name]);
if (missing.length) throw new Error(`Lucide has no icon named ${missing.join(', ')}`);
const lines = names.map((name) => {
  const path = drawings[name].map(([shape, attributes]) => shapes[shape](attributes)).join('');
  return `  '${name}': '${path}',`;
});
await writeFile(
  target,
  `/**\n * Drawn by tools/icons.mjs from Lucide (ISC License, © Lucide Icons and Contributors; parts from Feather, MIT, © Cole Bemis).\n * Each is one path on a 24 × 24 grid.\n */\n` +
    `// prettier-ignore\nexport const iconPaths = {\n${lines.join('\n')}\n} as const;\n\nexport type IconName = keyof typeof iconPaths;\n`,
);
console.log(`${names.length} icons`);

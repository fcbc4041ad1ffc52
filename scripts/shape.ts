// How the sources are built: lines, cycles, exports, what is unused or stands twice, the share of
// declarations, and the size of what is installed; beside the figures of other codebases. Ends with
// 1 where a bound of scripts/shape/bounds.ts is not kept.
//
//   npm run shape --silent
import { breachesOf } from './shape/breaches.ts';
import { installedSize } from './shape/installed-size.ts';
import { shapePage } from './shape/page.ts';
import { shapeOf } from './shape/shape.ts';
import { readSources } from './shape/source-files.ts';
import { findUnused } from './shape/unused.ts';

const folders = ['src', 'scripts', 'test', 'bench'];
const shapes = new Map(folders.map((folder) => [folder, shapeOf(readSources(folder))]));
const [unused, installed] = await Promise.all([findUnused(), installedSize()]);
console.log(shapePage(shapes, installed));

const src = shapes.get('src');
const breaches = [
  ...(src === undefined ? [] : breachesOf(src)),
  ...unused.map((name) => `unused: ${name}`),
];
console.log(`\nUnused files, exports and dependencies: ${unused.length}`);
console.log(`Bounds that are not kept: ${breaches.length}`);
for (const breach of breaches) console.log(`  ${breach}`);
process.exitCode = breaches.length === 0 ? 0 : 1;

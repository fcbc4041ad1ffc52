// @ts-check
// Adds to package-lock.json the packages of other platforms that the registry at hand did not have
// when it was written: npm leaves them out, and `npm ci` then refuses the whole file. Their version
// is that which their parent names; their platform is in their name. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-node.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {string[]} [os]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {Record<string, LockedPackage>} Packages */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 's390x', 'x64', 'wasm32'];

/**
 * What a name says of its platform: `binding-linux-x64-musl`.
 *
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const system = words.find((word) => systems.includes(word));
  const processor = words.find((word) => processors.includes(word));
  const library = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(library === undefined ? {} : { libc: [library] }),
    ...(system === undefined ? {} : { os: [system] }),
  };
}

/**
 * The entry that a package finds under a name, from its own folder upward.
 *
 * @param {Packages} packages
 * @param {string} from
 * @param {string} name
 * @returns {LockedPackage | undefined}
 */
function resolve(packages, from, name) {
  const own = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  if (own !== undefined || from === '') return own;
  return resolve(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
/** @type {Packages} */
const packages = lock.packages;
let added = 0;
for (const [from, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!/^\d/.test(version) || resolve(packages, from, name) !== undefined) continue;
    const development = dev === true ? { dev: true } : {};
    packages[`node_modules/${name}`] = {
      version,
      ...development,
      optional: true,
      ...platformOf(name),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${added} packages of other platforms added to package-lock.json`);

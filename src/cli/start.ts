import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { codeCache } from './code-cache.ts';

/** The part of the bundle that holds `main`, and those it asks for: the build knows their names. */
declare const mainPart: string;

type Exports = Readonly<Record<string, unknown>>;

const place = dirname(fileURLToPath(import.meta.url));
const cache = codeCache(place);
const fromHere = createRequire(import.meta.url);
const loaded = new Map<string, { readonly exports: Exports }>();

/** Starts a program from its bundle. */
export function start(program: string): void {
  void (bundle().main as (program: string) => Promise<void>)(program);
}

/** What the bundle's main part exports. */
export function bundle(): Exports {
  return part(join(place, mainPart));
}

/** Keeps what was compiled so far; a process that starts normally does it when it ends. */
export const keepCompiled = cache.keep;

/**
 * Runs a part once. Node's own loader compiles all of it again at every start; a script of ours takes
 * what an earlier start compiled.
 */
function part(path: string): Exports {
  const known = loaded.get(path);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(path, module);
  const name = basename(path);
  const folder = dirname(path);
  const before = '(function (exports, require, module, __filename, __dirname) {';
  const script = new Script(`${before}${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    columnOffset: -before.length,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...cache.compiled(name),
  });
  cache.note(name, script);
  const ask = (id: string): unknown => (id.startsWith('.') ? part(join(folder, id)) : fromHere(id));
  script.runInThisContext()(module.exports, ask, module, path, folder);
  return module.exports;
}

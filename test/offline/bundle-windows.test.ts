import { mkdirSync, openSync, readFileSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../scripts/bundle/archive.ts';
import { fetchPackages, Unreachable } from '../../scripts/bundle/fetch-packages.ts';
import { filesUnder } from '../../scripts/bundle/files-under.ts';
import { layOut } from '../../scripts/bundle/lay-out.ts';
import { runtimePackages } from '../../scripts/bundle/runtime-packages.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';

const { path: scratch } = temporaryFolder();
const name = 'cross-clct-0.1.0-win32-x64';
const folder = join(scratch, name);
/** Why nothing can be tried here. */
let obstacle: string | undefined;

/** It fetches Node and the engine, tens of megabytes: tried where the bundle is made, and not at each change. */
const isAsked = process.env.CROSS_TEST_BUNDLE === '1';

beforeAll(() => {
  if (!isAsked) obstacle = 'CROSS_TEST_BUNDLE=1 asks for it';
  if (obstacle !== undefined) return;
  const before = process.env.npm_config_cache;
  process.env.npm_config_cache = join(scratch, 'cache');
  try {
    const packages = runtimePackages('win32-x64');
    const archives = fetchPackages(packages, scratch);
    mkdirSync(folder);
    const fetched = packages.map((entry, at) => ({ ...entry, archive: archives[at] ?? '' }));
    layOut(folder, 'win32-x64', fetched);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    obstacle = error.message;
  } finally {
    if (before === undefined) delete process.env.npm_config_cache;
    else process.env.npm_config_cache = before;
  }
}, 300_000);

/** The machine that a Windows program is made for, from the header that its first bytes point to. */
function machineOf(path: string): number | undefined {
  const bytes = Buffer.alloc(4096);
  readSync(openSync(path, 'r'), bytes, 0, bytes.length, 0);
  const at = bytes.readUInt32LE(0x3c);
  const isProgram = bytes.toString('latin1', 0, 2) === 'MZ';
  return isProgram && bytes.toString('latin1', at, at + 4) === 'PE\0\0'
    ? bytes.readUInt16LE(at + 4)
    : undefined;
}

const amd64 = 0x8664;
const engine = 'node_modules/@duckdb/node-bindings-win32-x64';

describe('the bundle for Windows', () => {
  it('holds Node and the engine for its processor', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    for (const file of ['node/node.exe', `${engine}/duckdb.node`, `${engine}/duckdb.dll`]) {
      expect(machineOf(join(folder, file))).toBe(amd64);
      expect(statSync(join(folder, file)).size).toBeGreaterThan(1_000_000);
    }
  });

  it('needs no library that Windows does not bring', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    for (const file of ['node/node.exe', `${engine}/duckdb.node`, `${engine}/duckdb.dll`]) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.includes('KERNEL32.dll')).toBe(true);
      for (const name of ['VCRUNTIME140', 'vcruntime140', 'MSVCP140', 'msvcp140', 'libgcc_s'])
        expect([file, name, bytes.includes(`${name}.dll`)]).toEqual([file, name, false]);
    }
  });

  it('has names that Windows takes, short enough for a folder of Program Files', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    const names = filesUnder(folder).map((file) => `${name}/${file}`);
    const parts = names.flatMap((file) => file.split('/'));
    expect(names.filter((file) => file.length > 150)).toEqual([]);
    expect(parts.filter((part) => /[<>:"\\|?*\p{Cc}]|[. ]$/u.test(part))).toEqual([]);
    expect(parts.filter((part) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part))).toEqual(
      [],
    );
    const lower = names.map((file) => file.toLowerCase());
    expect(new Set(lower).size).toBe(names.length);
  });

  it('starts both programs by a launcher', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    for (const program of ['cross', 'clct']) checkLauncher(program);
  });

  it('is a zip of those files, without a link or a folder that leads out', ({ skip }) => {
    skip(obstacle !== undefined, obstacle);
    // The programs' own bytes were looked at above: their beginning is enough here, and ten times faster.
    const files = filesUnder(folder);
    for (const file of files)
      if (statSync(join(folder, file)).size > 1_000_000) truncateSync(join(folder, file), 100_000);
    const path = join(scratch, `${name}.zip`);
    writeZip(folder, path);
    const entries = unzipSync(readFileSync(path));
    expect(Object.keys(entries)).toEqual(files.map((file) => `${name}/${file}`));
    for (const file of files)
      expect(readFileSync(join(folder, file)).compare(entries[`${name}/${file}`] ?? none)).toBe(0);
    expect(externalAttributes(readFileSync(path))).toEqual(new Set([0]));
  });
});

/** ASCII and Windows' line ends, since the console's code page is not known before it; what it starts is there. */
function checkLauncher(program: string): void {
  const text = readFileSync(join(folder, `${program}.cmd`), 'latin1');
  expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('@echo off');
  expect(lines).toContain(`"%~dp0node\\node.exe" "%~dp0bin\\${program}.js" %*`);
  expect(lines).toContain('"%SystemRoot%\\System32\\chcp.com" 65001 >nul 2>nul');
  expect(lines.at(-2)).toBe('exit /b %CROSS_CODE%');
  for (const [, file = ''] of text.matchAll(/"%~dp0([^"]+)"/g))
    expect(filesUnder(folder)).toContain(file.replaceAll('\\', '/'));
}

const none = new Uint8Array();

/** Of every entry of a zip: a link would be told there. */
function externalAttributes(zip: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    found.add(zip.readUInt32LE(at + 38));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { filesUnder } from './files-under.ts';

/** One day for every file, so that the same files make the same archive. */
const year = 2020;

/** A `.tar.gz` of a folder, by the system's GNU tar: names in order, nobody's files, one date. */
export async function writeTarGz(folder: string, path: string): Promise<void> {
  const seconds = Date.UTC(year, 0, 1) / 1000;
  const same = ['--format=ustar', '--sort=name', `--mtime=@${seconds}`];
  const nobody = ['--owner=0', '--group=0', '--numeric-owner'];
  const from = ['-C', dirname(folder), basename(folder)];
  const tar = spawn('tar', ['-c', ...same, ...nobody, ...from], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(tar, 'close');
  await pipeline(tar.stdout, createGzip(), createWriteStream(path));
  const [code] = await ended;
  if (code !== 0) throw new Error(`tar ended with ${code}`);
}

/** A `.zip` of a folder: names in order, one date, which a zip holds as local time. */
export function writeZip(folder: string, path: string): void {
  const mtime = new Date(year, 0, 1);
  const entries: Zippable = {};
  for (const name of filesUnder(folder)) {
    entries[`${basename(folder)}/${name}`] = [readFileSync(join(folder, name)), { mtime, os: 0 }];
  }
  writeFileSync(path, zipSync(entries));
}

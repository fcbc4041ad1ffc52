import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './program.ts';

export interface Crowd {
  readonly folder: string;
  readonly writers: number;
  readonly readers: number;
  readonly seconds: number;
  /** Seconds that each may wait for its turn. */
  readonly wait: number;
}

export interface CrowdResult {
  readonly loads: number;
  readonly reports: number;
  /** Processes that gave up waiting, which is allowed. */
  readonly busy: number;
  readonly longestSeconds: number;
  readonly faults: readonly string[];
}

const rowsPerFile = 5;

/** Lets processes load and report on one workspace at once; every load must count once. */
export async function crowd(setting: Crowd): Promise<CrowdResult> {
  const { folder, writers, readers, seconds, wait } = setting;
  const place = join(folder, 'crowd');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await run(place, ['cross', 'init', place]);
  const until = performance.now() + seconds * 1000;
  const faults: string[] = [];
  const done = { loads: 0, reports: 0, busy: 0, longest: 0 };
  const attempt = async (words: readonly string[], kind: 'loads' | 'reports') => {
    const { code, stderr, milliseconds } = await run(place, [...words, '--wait', String(wait)]);
    done.longest = Math.max(done.longest, milliseconds);
    if (code === 75) done.busy += 1;
    else if (code <= 1) done[kind] += 1;
    // Until something is loaded there is nothing to report.
    else if (!(kind === 'reports' && done.loads === 0)) faults.push(`exit ${code}: ${stderr}`);
  };
  const write = async (writer: number) => {
    for (let at = 0; performance.now() < until; at += 1) {
      const file = join(folder, `w${writer}-${at}.csv`);
      writeFileSync(file, fileText(writer, at));
      await attempt(['cross', 'ingest', file, '--source', `w${writer}`, '--quiet'], 'loads');
    }
  };
  const read = async () => {
    while (performance.now() < until) {
      await attempt(['clct', 'report', '--month', '2019-07', '--format', 'csv'], 'reports');
    }
  };
  await Promise.all([
    ...Array.from({ length: writers }, (_, writer) => write(writer)),
    ...Array.from({ length: readers }, read),
  ]);
  faults.push(...(await verify(place, done.loads)));
  const { loads, reports, busy, longest } = done;
  return { loads, reports, busy, longestSeconds: longest / 1000, faults };
}

function fileText(writer: number, at: number): string {
  const rows = Array.from(
    { length: rowsPerFile },
    (_, row) =>
      `W${writer}-${at}-${row};2019-07-${String((row % 28) + 1).padStart(2, '0')};résine;1;g;77_1`,
  );
  return `${['seizure_id;occurred_on;product;quantity;unit;qrr', ...rows].join('\n')}\n`;
}

/** Every load that said that it was done is there once, with its rows, and the rest is whole. */
async function verify(place: string, loads: number): Promise<readonly string[]> {
  const faults: string[] = [];
  const listed = await run(place, ['cross', 'loads', '--format', 'json']);
  const stored = (JSON.parse(listed.stdout) as { loads: readonly { new: number }[] }).loads;
  if (stored.length !== loads) faults.push(`${loads} loads were done, ${stored.length} are stored`);
  const rows = stored.reduce((sum, load) => sum + load.new, 0);
  if (rows !== loads * rowsPerFile) faults.push(`${rows} rows of ${loads * rowsPerFile}`);
  const report = await run(place, ['clct', 'report', '--month', '2019-07', '--format', 'csv']);
  const events = report.stdout.split('\n').find((row) => row.includes('77_1,seizures.events,'));
  if (events?.split(',')[4] !== String(rows)) faults.push(`the report counts ${events}`);
  const check = await run(place, ['cross', 'check']);
  if (check.code !== 0) faults.push(check.stdout);
  return faults;
}

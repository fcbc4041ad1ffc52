import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');

/**
 * The number that a source file has after these words (`const usualSettle = `): for numbers that it keeps
 * for itself. Under a thousand: 0.5 and 1_000 are read as they are meant.
 */
export function declared(path: string, before: string): number {
  const source = text(path);
  const at = source.indexOf(before);
  const [found] = /^[\d_.]+/.exec(source.slice(at + before.length)) ?? [];
  if (at < 0 || found === undefined) throw new Error(`${path} has no number after ${before}`);
  return Number(found.replaceAll('_', ''));
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const moreWords = ['ten', 'eleven', 'twelve', 'thirteen'];

/** As a text has it: in words up to thirteen. */
export function inWords(number: number): string {
  return [...words, ...moreWords][number] ?? String(number);
}

/** A figure of the sample report of July 2019, as its CSV has it; means with one decimal. */
export function sampleFigure(qrr: string, indicator: string, column: 'value' | 'mean_12'): string {
  const lines = text('fixtures/golden/clct-report-csv.md').split('\n');
  const header = lines.find((line) => line.startsWith('month,qrr,'))?.split(',') ?? [];
  const row = lines.find((line) => line.startsWith(`2019-07,${qrr},${indicator},`))?.split(',');
  const cell = row?.[header.indexOf(column)];
  if (cell === undefined) throw new Error(`the sample has no ${indicator} of ${qrr}`);
  return column === 'value' ? cell : Number(cell).toFixed(1);
}

interface Planted {
  readonly files: Readonly<Record<string, { readonly source: string }>>;
}

/** How many services and files the sample has. */
export function sampleSize(): { readonly services: number; readonly files: number } {
  const { files } = JSON.parse(text('fixtures/planted.json')) as Planted;
  const services = new Set(Object.values(files).map(({ source }) => source)).size;
  return { services, files: Object.keys(files).length };
}

interface Manifest {
  readonly engines: { readonly node: string };
  readonly devEngines: { readonly runtime: { readonly version: string } };
}

/** The lowest Node on which the installed programs run, and on which they are built. */
export function lowestNode(): { readonly installed: string; readonly development: string } {
  const { engines, devEngines } = JSON.parse(text('package.json')) as Manifest;
  const [, development = ''] = /\^(\d+\.\d+)/.exec(devEngines.runtime.version) ?? [];
  return { installed: `${engines.node.replace(/^>=/, '')}.0`, development };
}

import { closeSync, openSync, writeSync } from 'node:fs';
import { OFFICIAL_PLACES } from '../../src/territory/official-places.ts';
import { type KindName, layouts } from './exports.ts';

/**
 * What the generator knows of its rows, counted while it writes them, by `month,district,indicator` as
 * a report's CSV begins its lines: rows, and masses in milligrams.
 */
export type Tally = Map<string, number>;

export interface Export {
  /** Seizures where absent. */
  readonly kind?: KindName;
  readonly rows: number;
  readonly seed: number;
  readonly path: string;
  /** The first row: two files overlap where they hold the same rows of one seed. */
  readonly from?: number;
  /** From January 2017; 36 where absent. */
  readonly months?: number;
  /** Where seizures are made; neighbourhoods of the official QRR where absent. */
  readonly spots?: readonly Spot[];
}

export interface Spot {
  readonly commune: string;
  readonly neighbourhood: string;
  readonly district: string;
}

const unplaced: Spot = { commune: 'Brest', neighbourhood: 'Centre', district: 'UNPLACED' };
const unplacedEvery = 10;
const firstYear = 2017;
const usualMonths = 36;
const chunkRows = 20_000;

/**
 * Writes an export of one kind, about 85 bytes a row, in Windows-1252 with CRLF, day-first dates and
 * decimal commas, and gives what it holds. Row n is the same in every file of a kind and seed.
 */
export function writeExport(request: Export): Tally {
  const { rows, path, from = 0, kind = 'seizures' } = request;
  const tally: Tally = new Map();
  const file = openSync(path, 'w', 0o600);
  try {
    writeSync(file, lineOf(layouts[kind].header));
    for (let first = from; first < from + rows; first += chunkRows) {
      const last = Math.min(first + chunkRows, from + rows);
      const lines = Array.from({ length: last - first }, (_, at) =>
        rowText(first + at, request, tally),
      );
      writeSync(file, Buffer.from(lines.join(''), 'latin1'));
    }
  } finally {
    closeSync(file);
  }
  return tally;
}

function rowText(
  row: number,
  { kind = 'seizures', seed, months = usualMonths, spots = officialSpots }: Export,
  tally: Tally,
): string {
  const random = numbersOf(seed, row);
  const at = Math.floor(random() * months);
  const year = firstYear + Math.floor(at / 12);
  const month = twoDigits((at % 12) + 1);
  const day = twoDigits(1 + Math.floor(random() * 28));
  const spot =
    row % unplacedEvery === 0 ? unplaced : (spots[Math.floor(random() * spots.length)] ?? unplaced);
  const { counted, write } = layouts[kind];
  const { cells, adds = [] } = write({
    number: String(row).padStart(9, '0'),
    date: `${day}/${month}/${year}`,
    ...{ commune: spot.commune, neighbourhood: spot.neighbourhood },
    ...{ row, random },
  });
  for (const [indicator, amount] of [[counted, 1] as const, ...adds])
    add(tally, `${year}-${month},${spot.district},${indicator}`, amount);
  return lineOf(cells);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`;
}

/** A stream of numbers in [0, 1) for one row, cheap enough for ten million of them (mulberry32). */
function numbersOf(seed: number, row: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function add(tally: Tally, cell: string, value: number): void {
  tally.set(cell, (tally.get(cell) ?? 0) + value);
}

/** The neighbourhoods that the official list places in one QRR, and that Windows-1252 can write. */
const officialSpots: readonly Spot[] = OFFICIAL_PLACES.flatMap(
  ({ code, commune, neighbourhood }) => {
    const isPlain = /^[\x20-\x7e\u00a0-\u00ff]+$/.test(commune + neighbourhood);
    const isAlone = OFFICIAL_PLACES.every(
      (other) =>
        other.commune !== commune || other.neighbourhood !== neighbourhood || other.code === code,
    );
    return neighbourhood !== '' && isPlain && isAlone && code !== 'UNPLACED'
      ? [{ commune, neighbourhood, district: code }]
      : [];
  },
);

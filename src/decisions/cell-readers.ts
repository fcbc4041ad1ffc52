import { dayOf } from '../domain/day.ts';
import { fold } from '../domain/fold.ts';
import { personalSort } from '../domain/personal-data.ts';
import type { DecisionField, Known, ReadCell } from './decision-field.ts';
import type { DecisionReason } from './decision-reasons.ts';

type Reading = Pick<DecisionField, 'read' | 'write'>;

const same = (value: string) => value;

export function taken(value: string): ReadCell {
  return { ok: true, value };
}

export function refused(reason: DecisionReason): ReadCell {
  return { ok: false, reason };
}

function orRefused(value: string | undefined, reason: DecisionReason): ReadCell {
  return value === undefined ? refused(reason) : taken(value);
}

/** Text of one line, at most so long, in which no person can be reached or known. */
export function shortText(longest: number): Reading {
  return textOf(longest, (text) => text.replace(/\s+/gu, ' ').trim());
}

/** Text that may take several lines. */
export function longText(longest: number): Reading {
  return textOf(longest, (text) => text.replace(/\r\n?/g, '\n').trim());
}

function textOf(longest: number, normal: (text: string) => string): Reading {
  return {
    read: (text) => {
      const value = normal(text);
      if (personalSort(value) !== undefined) return refused('personal-data');
      return value.length > longest ? refused('too-long') : taken(value);
    },
    write: same,
  };
}

/** A day, stored as `2019-07-04`, written as `04/07/2019`. */
export const day: Reading = {
  read: (text) => orRefused(dayOf(text), 'not-a-date'),
  write: (value) => value.split('-').reverse().join('/'),
};

export const district: Reading = {
  read: (text, known) => orRefused(known.district(text), 'unknown-qrr'),
  write: same,
};

export const indicator: Reading = {
  read: (text, known) => orRefused(known.indicator(text), 'unknown-indicator'),
  write: same,
};

/** Several of the same, parted by commas or semicolons; stored parted by one space. */
export function listOf(one: Reading): Reading {
  return {
    read: (text, known) => {
      const cells = text.split(/[,;\n|]+/).filter((part) => part.trim() !== '');
      const read = cells.map((cell) => one.read(cell.trim(), known));
      const wrong = read.find((cell) => !cell.ok);
      if (wrong !== undefined) return wrong;
      const values = read.map((cell) => (cell.ok ? cell.value : ''));
      return taken([...new Set(values)].join(' '));
    },
    write: (value) => value.split(' ').filter(Boolean).map(one.write).join(', '),
  };
}

/** A word of a closed list, each with the words that mean it; the first is the one written. */
export function oneOf(
  words: Readonly<Record<string, readonly string[]>>,
  reason: DecisionReason,
): Reading {
  const codes = new Map(
    Object.entries(words).flatMap(([code, list]) =>
      [code, ...list].map((word) => [fold(word), code] as const),
    ),
  );
  return {
    read: (text) => orRefused(codes.get(fold(text)), reason),
    write: (value) => words[value]?.[0] ?? value,
  };
}

/** The code of a decision: `O-7`, `A-14`, or what the secretary numbers by. */
export const code: Reading = {
  read: (text) => {
    const value = text.replace(/\s+/gu, '').toUpperCase();
    return /^[A-Z0-9][A-Z0-9_.-]{0,15}$/.test(value) ? taken(value) : refused('bad-code');
  },
  write: same,
};

/** Reads a cell; an empty one says nothing, and is refused only where something must be said. */
export function readCell(field: DecisionField, text: string, known: Known): ReadCell {
  if (text.trim() !== '') return field.read(text, known);
  return field.required ? refused('missing') : taken('');
}

import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

const folder = new URL('../../../shared/reference/', import.meta.url);

/** Whether the reference values are at hand; suites that need them skip otherwise. */
export const hasReference = existsSync(new URL('signals.json', folder));

/** A reference file as it is; "Infinity" becomes the number, null becomes undefined. */
export function reference<T>(file: 'statistics.json' | 'signals.json', absent: T): T {
  if (!hasReference) return absent;
  const text = readFileSync(new URL(file, folder), 'utf8');
  const revived: unknown = JSON.parse(text, (_, value) =>
    value === 'Infinity' ? Number.POSITIVE_INFINITY : value,
  );
  return revived as T;
}

/** Asserts equality to 1e-9, relative; `what` says of what. */
export function expectClose(actual: number | undefined, expected: number, what = ''): void {
  if (actual === expected) return;
  const error = Math.abs((actual ?? Number.NaN) - expected) / Math.max(Math.abs(expected), 1e-300);
  expect(error, `${what} ${actual} instead of ${expected}`).toBeLessThanOrEqual(1e-9);
}

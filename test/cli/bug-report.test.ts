import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../src/cli/failure.ts';
import { fr } from '../../src/locale/fr.ts';

/** What is written when the program meets what it did not expect. */
function told(message: string): string {
  const parts: string[] = [];
  const sink = { write: (data: string | Uint8Array) => void parts.push(String(data)), columns: 80 };
  const machine = {
    argv: [],
    env: {},
    cwd: '/',
    now: () => new Date(0),
    stdout: sink,
    stderr: sink,
  };
  expect(reportFailure(new Error(message), machine, { words: fr, lang: 'fr' })).toBe(70);
  return parts.join('');
}

describe('the report of a bug', () => {
  it('says what happened and where', () => {
    const text = told('Conversion Error: Could not convert string "x" to INT32');
    expect(text).toContain('  Conversion Error: Could not convert string …');
    expect(text).toMatch(/\n +at .*bug-report\.test\.ts/);
  });

  it('repeats no cell, whatever quotes, line ends or places stand in it', () => {
    const piece = fc.constantFrom("'", '"', '\n', '\n    at ', ' ', 'x', '$&', '(', ':1:2');
    const around = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
    const quote = fc.constantFrom("'", '"');
    fc.assert(
      fc.property(around, around, quote, (before, after, mark) => {
        const cell = `${before}DUPONT${after}`;
        expect(told(`Could not convert string ${mark}${cell}${mark} to INT32`)).not.toContain(
          'DUPONT',
        );
      }),
      { numRuns: 500 },
    );
  });

  it('repeats nothing of a quote that is left open', () => {
    expect(told("Parser Error near 'DUPONT Jean")).not.toContain('DUPONT');
  });
});

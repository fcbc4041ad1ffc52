import { expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { fr } from '../../src/locale/fr.ts';
import type { Figure } from '../../src/report/cell.ts';
import type { SectionContext } from '../../src/report/section-context.ts';
import { revisionsTable } from '../../src/report/sections/what-changed.ts';

const month = '2019-07' as Month;
const known = (value: number, partial: readonly string[] = []): Figure => ({
  value,
  partial,
  unfinished: false,
});

function table(changes: readonly (readonly [before: Figure, after: Figure])[]) {
  const cell = { indicator: 'reports.received', district: '77_1', month };
  const revisions = {
    id: 'clct-2019-07-0',
    issuedAt: '2019-08-12',
    month,
    changes: changes.map(([before, after]) => ({ ...cell, before, after })),
  };
  const context = { revisions, words: fr, lang: 'fr', districts: [], month };
  const [found] = revisionsTable(context as unknown as SectionContext);
  return { rows: found?.rows.length, notes: found?.notes.map((note) => note.replace(/\s/g, ' ')) };
}

it('counts what changed, and what only lacks other sources than it did apart', () => {
  const state = [known(0), known(0, ['bailleur'])] as const;
  const change = [known(3), known(5)] as const;
  expect(table([change])).toMatchObject({
    rows: 1,
    notes: [expect.stringMatching(/^1 chiffre clé a changé pour juillet 2019 /)],
  });
  expect(table([state, change, state])).toEqual({
    rows: 1,
    notes: [
      expect.stringMatching(/^1 chiffre clé a changé pour juillet 2019 /),
      '2 sont restés les mêmes, mais il n’y manque plus les mêmes sources.',
    ],
  });
  expect(table([state])).toEqual({
    rows: 0,
    notes: [
      expect.stringMatching(/^Aucun chiffre clé de juillet 2019 n’a changé /),
      '1 est resté le même, mais il n’y manque plus les mêmes sources.',
    ],
  });
});

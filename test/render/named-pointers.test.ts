import { expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { withNamedPointers } from '../../src/render/named-pointers.ts';
import type { Report } from '../../src/report/report.ts';
import { reportWith } from './sample-report.ts';

const made = reportWith(
  [
    { key: 'sentence', type: 'text' },
    { key: 'pointer', type: 'text' },
  ],
  ['results', 'quality-sources', 'objectives', 'own-table'].map((pointer) => ({
    sentence: 'Une hausse.',
    pointer,
  })),
);

/** The pointers of the same table, in a section. */
function pointersIn(id: 'points' | 'quality'): readonly unknown[] {
  const report: Report = { ...made, sections: made.sections.map((one) => ({ ...one, id })) };
  const { sections } = withNamedPointers(report, { words: fr, lang: 'fr' });
  return sections
    .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
    .map((row) => row.pointer);
}

it('names the table that a point leads to by its title', () => {
  expect(pointersIn('points')).toEqual([
    'Bilan, juillet 2019',
    'Fichiers reçus',
    'Objectifs : où ils en sont',
    'own-table',
  ]);
});

it('changes nothing of other sections', () => {
  expect(pointersIn('quality')).toEqual(
    made.sections[0]?.tables[0]?.rows.map((row) => row.pointer),
  );
});

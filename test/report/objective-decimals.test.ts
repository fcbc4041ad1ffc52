import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { objectiveOf } from '../../src/decisions/objectives.ts';
import type { Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import type { Figure } from '../../src/report/cell.ts';
import type { SectionContext } from '../../src/report/section-context.ts';
import { objectivesSection } from '../../src/report/sections/objectives.ts';

function named(id: string): Indicator {
  const found = indicatorNamed(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

const coverage: Coverage = {
  cell: () => ({ state: 'full', missing: [], due: [], unfinished: false }),
  expected: [],
  delivered: () => 'delivered',
};

interface Case {
  readonly id: string;
  readonly period: string;
  readonly target: string;
  readonly figures: Readonly<Record<string, Partial<Figure>>>;
  readonly lang?: 'fr' | 'en';
}

/** The sentence of one objective in August 2019, and the table of its figures. */
function told({ id, period, target, figures, lang = 'en' }: Case) {
  const fields = { code: 'O-1', qrr: '77_1', indicator: id, period, target };
  const context: SectionContext = {
    month: '2019-08' as Month,
    districts: [{ code: '77_1', label: 'Torcy' }],
    series: (_, __, when) => ({ value: 0, partial: [], unfinished: false, ...figures[when] }),
    coverage,
    signals: { all: [], of: () => undefined } as unknown as SectionContext['signals'],
    indicator: named,
    late: [],
    quality: { refused: [], unknownWords: [], conflicts: 0 },
    decisions: {
      objectives: [objectiveOf({ ...fields, decided_on: '2019-04-01' })],
      actions: [],
      perimeter: ['77_1'],
      controlAreas: [],
    },
    words: lang === 'fr' ? fr : en,
    lang,
  };
  const [sentences, table] = objectivesSection(context).tables;
  const sentence = String(sentences?.rows[0]?.sentence).replaceAll(/[\u00a0\u202f]/g, ' ');
  return { sentence, table };
}

const count = (value: number) => ({ value });

describe('what misses its target is not written as if it met it', () => {
  it('at the pace so far: 44 in 62 of 92 days make 65.3', () => {
    const figures = { '2019-07': count(22), '2019-08': count(22) };
    const asked = { id: 'reports.received', period: '2019-T3', target: '<= 65', figures };
    const { sentence, table } = told(asked);
    expect(sentence).toContain('target: at most 65. On the way: at this pace 65.3 at the end, ');
    expect(sentence).toContain('the target would be missed');
    expect(told({ ...asked, lang: 'fr' }).sentence).toContain('à ce rythme 65,3 au terme');
    expect(table?.columns.find(({ key }) => key === 'projection')?.decimals).toBe(1);
    // Nothing is hidden by whole numbers here.
    const other = told({ ...asked, target: '<= 64' });
    expect(other.sentence).toContain('at this pace 65 at the end');
    expect(other.table?.columns.find(({ key }) => key === 'projection')).not.toHaveProperty(
      'decimals',
    );
  });

  it('of a share: 23 of 32 are 71.9%', () => {
    const figures = { '2019-07': { value: 71.875, ratio: { of: 23, base: 32 } } };
    const asked = { id: 'arrests.custody.rate', period: '2019-07', target: '>= 72', figures };
    expect(told(asked).sentence).toContain('71.9%, target: at least 72.0%. Missed.');
  });

  it('of a mass: 1,234 g are more than 1,230 g', () => {
    const figures = { '2019-07': count(1234) };
    const asked = { id: 'seizures.mass.resin', period: '2019-07', target: '<= 1230', figures };
    expect(told(asked).sentence).toContain('1.234 kg, target: at most 1.230 kg. Missed.');
  });

  it('in the table: 48 against 28% less than 66, which is 47.52', () => {
    const figures = { '2018-07': count(66), '2019-07': count(48) };
    const asked = { id: 'reports.received', period: '2019-07', target: '-28% vs 2018', figures };
    const { sentence, table } = told(asked);
    expect(sentence).toContain('48, target: at most 47.5. Missed.');
    expect(table?.rows[0]).toMatchObject({ bound: 47.52, result: 48 });
    for (const key of ['bound', 'result', 'projection'])
      expect(table?.columns.find((column) => column.key === key)?.decimals).toBe(1);
  });
});

it('several months of a median are told to have no total, not to lack months', () => {
  const figures = { '2019-04': count(3), '2019-05': count(4), '2019-06': count(5) };
  const asked = { id: 'reports.delay.median', period: '2019-T2', target: '<= 5', figures };
  expect(told(asked).sentence).toContain('over several months this indicator has no total');
  const french = told({ ...asked, lang: 'fr' }).sentence;
  expect(french).toContain('Non mesurable : sur plusieurs mois, cet indicateur n’a pas de total');
});

import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { indicatorNamed } from '../../src/indicators/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { keyIndicators } from '../../src/indicators/key-indicators.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import { type Figure, missing } from '../../src/report/cell.ts';
import type { SectionContext } from '../../src/report/section-context.ts';
import { summarySection } from '../../src/report/sections/summary.ts';
import type { Series } from '../../src/report/series.ts';
import { testSignals } from '../../src/report/signals.ts';

const month = '2019-07' as Month;
const perimeter = ['77_1', '78_2', '91_2', '93_3', '94_1', '95_3'];
const whole = (value: number): Figure => ({ value, partial: [], unfinished: false });
const coverage: Coverage = {
  cell: () => ({ state: 'full', missing: [], due: [], unfinished: false }),
  expected: [],
  delivered: () => 'delivered',
};

function named(id: string): Indicator {
  const found = indicatorNamed(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

/** Thirty events a month everywhere, and what `last` gives in July, by indicator and QRR. */
function summary(
  last: (indicator: string, district: string) => number,
  lang: 'fr' | 'en' = 'fr',
  known: Coverage = coverage,
  from: Month = addMonths(month, -36),
) {
  const series: Series = ({ id }, district, when) => {
    if (when < from) return missing('not-available');
    return whole(when === month ? last(id, district) : 28 + (Number(when.slice(5)) % 5));
  };
  const indicators = keyIndicators.map(named);
  const context: SectionContext = {
    month,
    districts: perimeter.map((code) => ({ code, label: `QRR ${code}` })),
    series,
    coverage: known,
    signals: testSignals({ series, indicators, perimeter, month }),
    indicator: named,
    late: [],
    quality: { refused: [], unknownWords: [], conflicts: 0 },
    words: lang === 'fr' ? fr : en,
    lang,
  };
  const [table] = summarySection(context).tables;
  return (table?.rows ?? []).map(({ label, sentence }) => `${label}: ${sentence}`);
}

describe('the summary', () => {
  it('says so when nothing stands out, in both languages', () => {
    const [french] = summary(() => 30);
    expect(french).toMatch(/^Le reste: Aucune évolution ne se distingue du hasard ce mois-ci\./);
    const [english] = summary(() => 30, 'en');
    expect(english).toMatch(/^The rest: No change stands out from chance this month\./);
    expect(summary(() => 30).join(' ')).not.toMatch(/[▲▼]/);
  });

  it('does not praise the sources of a month in which none was expected', () => {
    const police = { source: 'police', kind: 'seizures', perimeter, from: month, usual: 9 };
    const expected = [{ ...police, basis: 'seen' as const }];
    const said = (state: 'delivered' | 'not-expected', lang: 'fr' | 'en') =>
      summary(() => 30, lang, { ...coverage, expected, delivered: () => state }).at(-1);
    expect(said('delivered', 'fr')).toContain('Toutes les sources attendues ont livré');
    expect(said('not-expected', 'fr')).toMatch(/Aucune source n’était attendue en juillet 2019/);
    expect(said('not-expected', 'en')).toMatch(/No source was expected in July 2019: nothing/);
  });

  it('says of how many months a mean is that is not of twelve', () => {
    const sentences = (lang: 'fr' | 'en', from?: Month) => summary(() => 30, lang, coverage, from);
    expect(sentences('fr').join(' ')).toContain('en moyenne sur les douze mois précédents.');
    const begun = '2019-01' as Month;
    expect(sentences('fr', begun).join(' ')).toContain(
      'en moyenne sur 6 des douze mois précédents.',
    );
    const english = sentences('en', begun).join(' ');
    expect(english).toContain('on average over 6 of the twelve preceding months.');
    expect(english).not.toContain('over the twelve preceding months');
  });

  it('never has more than six lines, however much changed', () => {
    for (const changed of [0, 1, 3, 6, 24]) {
      let left = changed;
      const rows = summary(() => {
        left -= 1;
        return left >= 0 ? 90 : 30;
      });
      expect(rows.length, `${changed} changes`).toBeLessThanOrEqual(6);
    }
  });

  it('puts what is established first, the most certain at the top, counts before anything else', () => {
    const counts: Readonly<Record<string, number>> = { '78_2': 70, '93_3': 120, '94_1': 3 };
    const rows = summary((id, district) =>
      id === 'arrests.trafficking' ? (counts[district] ?? 30) : 30,
    );
    expect(rows[0]).toMatch(
      /^▲ Hausse établie: QRR 93_3 \(93_3\).: 120 personnes mises en cause pour trafic sur le mois pour 3\d,\d attendues, entre \d+ et \d+ par le seul hasard\.$/,
    );
    expect(rows[1]).toMatch(/^▲ Hausse établie: QRR 78_2|^▼ Baisse établie: QRR 94_1/);
    expect(rows.join(' ')).toMatch(/▼ Baisse établie: QRR 94_1 \(94_1\).: 3 personnes/);
    expect(rows.join(' ')).not.toMatch(/Aucune évolution|%/);
  });

  it('writes nothing of what is compatible with chance', () => {
    const rows = summary((id, district) =>
      id === 'reports.received' && district === '77_1' ? 37 : 30,
    );
    expect(rows.join(' ')).not.toMatch(/[▲▼]|77_1/);
  });
});

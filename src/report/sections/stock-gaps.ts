import { stockGaps } from '../../indicators/datasets/deal-points.ts';
import type { Table } from '../report.ts';
import type { SectionContext } from '../section-context.ts';

/** Deal points of the report whose events don't follow one another, by what is wrong. */
export function gapsShown({
  quality,
  districts,
}: SectionContext): readonly { readonly gap: string; readonly points: number }[] {
  const shown = new Set(districts.map(({ code }) => code));
  const found = (quality.stockGaps ?? []).filter(({ district }) => shown.has(district));
  return stockGaps.flatMap((gap) => {
    const points = found.filter((one) => one.gap === gap).reduce((sum, one) => sum + one.points, 0);
    return points === 0 ? [] : [{ gap, points }];
  });
}

/** Where the register of deal points contradicts itself, and what was made of it. */
export function stockGapsTable(context: SectionContext): Table {
  const { columns, tables, stockGaps: labels } = context.words.report;
  return {
    id: 'quality-deal-points',
    title: tables['quality-deal-points'],
    columns: [
      { key: 'gap', label: columns.gap, type: 'text' },
      { key: 'points', label: columns.points, type: 'count' },
    ],
    rows: gapsShown(context).map(({ gap, points }) => ({ gap: labels[gap] ?? gap, points })),
    notes: [],
  };
}

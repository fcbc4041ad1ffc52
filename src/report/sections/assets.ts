import { fill } from '../../locale/fill.ts';
import type { Section } from '../report.ts';
import type { SectionContext } from '../section-context.ts';
import { districtTable, type IndicatorColumn } from './district-table.ts';

/** Avoirs et armes saisis. */
export function assetsSection(context: SectionContext): Section {
  const { words, lang } = context;
  const notes = [words.report.notes.assets];
  const { conflicts } = context.quality;
  if (conflicts > 0) notes.push(fill(words.report.notes.conflicts, { n: conflicts }, lang));
  const columns = columnsOf(context);
  return {
    id: 'assets',
    title: words.report.sections.assets,
    tables: [
      districtTable(context, 'assets', columns, { over: 'month', notes }),
      districtTable(context, 'assets-12-months', columns, { over: 'twelve-months', notes: [] }),
    ],
  };
}

function columnsOf({ words }: SectionContext): readonly IndicatorColumn[] {
  const { columns } = words.report;
  return [
    {
      column: { key: 'cash', label: columns.cash, type: 'money', unit: '€' },
      indicator: 'assets.cash',
    },
    {
      column: { key: 'total', label: columns.total, type: 'money', unit: '€' },
      indicator: 'assets.total',
    },
    {
      column: { key: 'vehicles', label: columns.vehicles, type: 'count' },
      indicator: 'assets.vehicles',
    },
    {
      column: { key: 'firearms', label: columns.firearms, type: 'count' },
      indicator: 'weapons.firearms',
    },
    {
      column: { key: 'weapons', label: columns.weapons, type: 'count' },
      indicator: 'weapons.other',
    },
  ];
}

import type { Section } from '../report.ts';
import type { SectionContext } from '../section-context.ts';
import { districtTable, type IndicatorColumn } from './district-table.ts';

/** Suites judiciaires: from implicated to remanded. */
export function funnelSection(context: SectionContext): Section {
  const { words } = context;
  const columns = columnsOf(context);
  const notes = [words.report.notes.funnel];
  return {
    id: 'funnel',
    title: words.report.sections.funnel,
    tables: [
      districtTable(context, 'funnel', columns, { over: 'month', notes }),
      districtTable(context, 'funnel-12-months', columns, { over: 'twelve-months', notes: [] }),
    ],
  };
}

function columnsOf({ words }: SectionContext): readonly IndicatorColumn[] {
  const { columns } = words.report;
  const count = (key: keyof typeof columns, indicator: string): IndicatorColumn => ({
    column: { key, label: columns[key], type: 'count' },
    indicator,
  });
  const percent = (key: keyof typeof columns, indicator: string): IndicatorColumn => ({
    column: { key, label: columns[key], type: 'percent', decimals: 0 },
    indicator,
  });
  return [
    count('implicated', 'arrests.total'),
    count('trafficking', 'arrests.trafficking'),
    count('custody', 'arrests.custody'),
    percent('custody_rate', 'arrests.custody.rate'),
    count('referred', 'arrests.referred'),
    percent('referred_rate', 'arrests.referred.rate'),
    count('remanded', 'arrests.remanded'),
    percent('remanded_rate', 'arrests.remanded.rate'),
    percent('minors', 'arrests.minors.rate'),
  ];
}

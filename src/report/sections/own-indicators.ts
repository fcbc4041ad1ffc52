import { fill } from '../../locale/fill.ts';
import { formatMonth } from '../format.ts';
import { describe } from '../labels.ts';
import type { Column, Table } from '../report.ts';
import { comparisonOf, rowsShown, type SectionContext } from '../section-context.ts';
import { comparisonCells, comparisonColumns } from './comparison-columns.ts';

/** The indicators of the workspace, compared with their past like the key indicators. */
export function ownIndicatorsTable(context: SectionContext): readonly Table[] {
  const { own = [], words, lang, month } = context;
  if (own.length === 0) return [];
  const [label, qrr, name, ...figures] = comparisonColumns(context).filter(
    ({ key }) => key !== 'signal',
  );
  return [
    {
      id: 'results-own',
      title: fill(words.report.tables['results-own'], { month: formatMonth(month, lang) }, lang),
      columns: [label, qrr, name, ...figures.map(withDecimal)].filter(
        (column): column is Column => column !== undefined,
      ),
      rows: own.flatMap((indicator) =>
        rowsShown(context).map(({ code, label: district }) => ({
          indicator: indicator.id,
          label: `${describe(indicator, context)[0]} (${words.indicators.units[indicator.unit] ?? indicator.unit})`,
          unit: indicator.unit,
          qrr: code,
          name: district,
          ...comparisonCells(comparisonOf(context, indicator.id, code)),
        })),
      ),
      notes: [words.report.notes.own],
    },
  ];
}

/** Counts, grams and percentages stand in one column: all with a decimal. */
function withDecimal(column: Column): Column {
  return { decimals: 1, ...column };
}

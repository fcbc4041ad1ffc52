import { keyIndicators } from '../../indicators/key-indicators.ts';
import { fill } from '../../locale/fill.ts';
import { formatMonth } from '../format.ts';
import { indicatorLabel } from '../labels.ts';
import type { Table, TableRow } from '../report.ts';
import { comparisonOf, type SectionContext } from '../section-context.ts';
import { comparisonCells, comparisonColumns } from './comparison-columns.ts';

/**
 * The areas declared to compare with, by key indicator; beside one QRR alone, which no other QRR
 * stands beside. Nothing where none is declared.
 */
export function controlsTable(context: SectionContext): readonly Table[] {
  const { controls = [], districts, words, lang, month } = context;
  if (controls.length === 0) return [];
  const shown = [...(districts.length === 1 ? districts : []), ...controls];
  return [
    {
      id: 'controls',
      title: fill(words.report.tables.controls, { month: formatMonth(month, lang) }, lang),
      columns: comparisonColumns(context).filter(({ key }) => key !== 'signal'),
      rows: keyIndicators.flatMap((id) => shown.map(({ code }) => controlRow(context, id, code))),
      notes: [words.report.notes.controls],
    },
  ];
}

function controlRow(context: SectionContext, id: string, code: string): TableRow {
  const { controls = [], districts, words, lang } = context;
  const area = controls.find((one) => one.code === code);
  const label = districts.find((one) => one.code === code)?.label ?? code;
  return {
    indicator: id,
    label: indicatorLabel(id, words),
    qrr: code,
    name: area === undefined ? label : fill(words.report.controlArea, { name: area.label }, lang),
    ...comparisonCells(comparisonOf(context, id, code)),
  };
}

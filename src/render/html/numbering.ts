import type { ReportCharts } from '../../report/charts/report-charts.ts';
import type { Section } from '../../report/report.ts';
import type { DecidedPages } from './decided-pages.ts';
import { isTold } from './told-list.ts';

/** Tables are numbered through the document; those that are told as a list have no number. */
export function tableNumbers({ sections, details }: DecidedPages): ReadonlyMap<string, number> {
  const numbered = sections
    .filter(isNumbered)
    .flatMap(({ id, tables }) => (id === 'objectives' ? [...tables, ...details] : tables));
  const shown = numbered.filter((table) => !isTold(table));
  return new Map(shown.map(({ id }, at) => [id, at + 1]));
}

/** The first page stands before the numbered sections. */
export function isNumbered({ id }: Pick<Section, 'id'>): boolean {
  return id !== 'summary' && id !== 'points';
}

/** Figures are numbered in the order in which they come. */
export function figureNumbers(charts: ReportCharts): ReadonlyMap<string, number> {
  const ids = [
    'evolution',
    'funnel',
    'funnel-12-months',
    'origins',
    'backlog',
    ...charts.funnels.map(({ indicator }) => indicator),
    'map',
  ];
  return new Map(ids.map((id, at) => [id, at + 1]));
}

import { fill } from '../../locale/fill.ts';
import type { Section, Table } from '../../report/report.ts';
import { backlogTableId } from '../../report/sections/cross.ts';
import { backlogChart } from './backlog-chart.ts';
import { funnelChart, originsChart } from './bar-charts.ts';
import { heatMaps } from './heat-map.ts';
import { effectDrawings, objectiveDrawings } from './interval-drawing.ts';
import { mapFigure } from './map-chart.ts';
import { type Child, element, type Markup, together } from './markup.ts';
import { monthsGrid } from './months-grid.ts';
import { proposalsTable } from './proposals-table.ts';
import { rateFunnelChart } from './rate-funnel-chart.ts';
import { ruleList } from './rule-list.ts';
import type { Setting } from './setting.ts';
import { sparkChart } from './spark-chart.ts';
import { type DrawnColumn, tableBlock } from './table-block.ts';
import { isTold, toldList } from './told-list.ts';

/** Sections that begin a page; the others follow where there is room. */
const onNewPage: ReadonlySet<string> = new Set([
  'actions',
  'results',
  'seizures',
  'compared',
  'months',
]);

/** A numbered section: its drawings, its tables, its notes. */
export function sectionBlock(section: Section, number: number, setting: Setting): Markup {
  const id = `h-${section.id}`;
  return element(
    'section',
    { id: `s-${section.id}`, 'aria-labelledby': id },
    element(
      'h2',
      { id, class: isOnNewPage(section, setting) ? 'newpage' : undefined },
      element('span', { class: 'n' }, `${number} `),
      section.title,
    ),
    ...bodyOf(section, setting),
  );
}

/** One QRR alone fills few pages: only the first two stand apart. */
function isOnNewPage({ id }: Section, { report }: Setting): boolean {
  return report.perimeter.length > 1 ? onNewPage.has(id) : id === 'actions';
}

type Body = (section: Section, setting: Setting) => readonly Child[];

/** Sections with drawings beside their tables; every other one is its tables. */
const bodies: Readonly<Record<string, Body>> = {
  funnel: (section, setting) => [
    sideBySide(section.tables.flatMap((table) => funnelChart(table, setting) ?? [])),
    ...section.tables.map((table) => tableMarkup(table, setting)),
  ],
  cross: (section, setting) => {
    const origins = section.tables.find(({ id }) => id === 'reports-by-origin');
    const chart = origins && originsChart(origins, setting);
    if (origins === undefined || chart === undefined) return tablesOf(section, setting);
    const others = section.tables.filter((table) => table !== origins);
    return [
      sideBySide([chart, tableMarkup(origins, setting)]),
      ...tablesOf({ ...section, tables: others }, setting),
    ];
  },
  compared: (section, setting) => [
    ...comparedDrawings(setting),
    ...tablesOf(section, setting),
    mapFigure(setting),
  ],
  months: (section, setting) => {
    const maps = section.tables.filter(({ id }) => id.startsWith('months-'));
    const others = section.tables.filter((table) => !maps.includes(table));
    return [
      maps.length === 0 ? undefined : heatMaps(maps, setting),
      ...others.map((table) => tableMarkup(table, setting)),
    ];
  },
};

function bodyOf(section: Section, setting: Setting): readonly Child[] {
  return (bodies[section.id] ?? tablesOf)(withoutRepeated(section), setting);
}

/** A note that several tables have in common stands under the last of them. */
function withoutRepeated(section: Section): Section {
  const tables = section.tables.map((table, at) => {
    const later = section.tables.slice(at + 1).flatMap(({ notes }) => notes);
    return { ...table, notes: table.notes.filter((note) => !later.includes(note)) };
  });
  return { ...section, tables };
}

function tablesOf({ tables }: Section, setting: Setting): readonly Child[] {
  return tables.map((table) => tableMarkup(table, setting));
}

/** A table as its kind is drawn. */
export function tableMarkup(table: Table, setting: Setting): Markup {
  if (isTold(table)) return toldList(table, setting);
  if (table.id === 'objectives-proposals' && setting.report.perimeter.length > 1)
    return proposalsTable(table, setting);
  if (table.id === backlogTableId) return backlogMarkup(table, setting);
  if (table.id === 'method') return ruleList(table, setting);
  return tableBlock(table, setting, drawnColumn(table, setting));
}

/** The chart beside its months where both fit the page. */
function backlogMarkup(table: Table, setting: Setting): Markup {
  const chart = backlogChart(table, setting);
  const months = monthsGrid(table, setting);
  if (chart === undefined) return months;
  const isBroad = table.rows.length > broadRows;
  return isBroad ? together(chart, months) : sideBySide([chart, months]);
}

/** More QRR than this need the breadth of the page for their months. */
const broadRows = 8;

/** The drawings that stand in a column of a table, by the table. */
function drawnColumn(table: Table, setting: Setting): DrawnColumn | undefined {
  if (table.id === 'results') return curves(setting);
  if (table.id === 'actions-effects') return effectDrawings(table, setting);
  return table.id === 'objectives-figures' ? objectiveDrawings(setting) : undefined;
}

function curves({ charts, words, lang }: Setting): DrawnColumn {
  const byKey = new Map(
    charts.series.map((chart) => [`${chart.indicator} ${chart.district}`, chart]),
  );
  const months = charts.series[0]?.points.length ?? 0;
  return {
    label: fill(words.document.spark, { n: months }, lang),
    cell: (row) => {
      const chart = byKey.get(`${row.indicator} ${row.qrr}`);
      return chart && sparkChart(chart, charts.baselineMonths);
    },
  };
}

function comparedDrawings(setting: Setting): readonly Markup[] {
  const { charts, words, lang } = setting;
  const drawings = charts.funnels.map((funnel) => rateFunnelChart(funnel, setting));
  const [first] = charts.funnels;
  if (first === undefined) return [];
  const note = fill(words.document.rates.note, { year: first.benchmark.year }, lang);
  return [sideBySide(drawings), element('p', { class: 'notes' }, note)];
}

function sideBySide(parts: readonly Markup[]): Markup {
  if (parts.length === 0) return together();
  return element('div', { class: 'duo' }, ...parts.map((part) => element('div', {}, part)));
}

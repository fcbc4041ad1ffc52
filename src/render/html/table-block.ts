import { fill } from '../../locale/fill.ts';
import type { CellValue, Column, Table, TableRow } from '../../report/report.ts';
import { isFigure } from '../cell-text.ts';
import { leadingColumns } from '../leading-columns.ts';
import { cut } from '../text.ts';
import { cellMarkup } from './cell-markup.ts';
import { breakable, type Child, element, type Markup, together } from './markup.ts';
import type { Setting } from './setting.ts';

/** A drawing beside the figures of a row, in a column of its own after the row's name. */
export interface DrawnColumn {
  readonly label: string;
  readonly cell: (row: TableRow) => Markup | undefined;
}

/** The anchor of a table. */
export function tableAnchor(id: string): string {
  return `t-${id}`;
}

/** Any table of the report: its title, its rows in groups, and its notes. */
export function tableBlock(table: Table, setting: Setting, drawn?: DrawnColumn): Markup {
  const anchor = tableAnchor(table.id);
  const notes = table.notes.map((note) => element('p', {}, note));
  return element(
    'div',
    { class: tableClass(table, setting), id: anchor },
    tableTitle(table, setting),
    table.rows.length === 0
      ? notes.length === 0
        ? element('p', { class: 'none' }, setting.words.document.nothing)
        : undefined
      : scrolled(table, gridsOf(table, setting, drawn), setting),
    notes.length === 0 ? undefined : element('div', { class: 'notes' }, ...notes),
  );
}

/** Where rows are few, columns that are stretched over the page lose the eye: they stand close. */
const fewRows = 2;

function tableClass(table: Table, { report }: Setting): string {
  const isAlone = report.perimeter.length === 1;
  const isFew = isAlone || table.rows.length <= fewRows;
  const isClose = isFew && layoutOf(table).rest.every(isFigure);
  return ['tbl', isShort(table) && 'keep', isClose && 'close'].filter(Boolean).join(' ');
}

/** What is short stays on one page. */
const shortRows = 16;

function isShort({ rows }: Table): boolean {
  return rows.length <= shortRows;
}

/** « Tableau 3 – Bilan, juillet 2019 ». */
export function tableTitle(table: Table, { words, lang, tableNumber }: Setting): Markup {
  const n = tableNumber(table.id);
  const number = n === undefined ? '' : fill(words.document.numbered, { n }, lang);
  return element('p', { class: 'cap', id: `c-${table.id}` }, number, table.title);
}

/** More columns than this do not fit a telephone. */
const narrowColumns = 4;

/** On a narrow screen a table scrolls within its own frame, which the keyboard reaches. */
export function scrolled({ id, columns }: Table, grid: Markup, { words }: Setting): Markup {
  if (columns.length <= narrowColumns) return grid;
  const attributes = { class: 'scroll', tabindex: 0, 'aria-labelledby': `c-${id}` };
  const hint = element('p', { class: 'hint', 'aria-hidden': 'true' }, words.document.scroll);
  return together(element('section', attributes, grid), hint);
}

interface Layout {
  readonly leading: readonly Column[];
  /** The columns that name a row; two where a code stands beside its name. */
  readonly naming: readonly Column[];
  readonly rest: readonly Column[];
}

/** A QRR that titles a group is called by its code and its name, if something else names the rows. */
function withNames({ columns }: Table, leading: readonly Column[]): readonly Column[] {
  const name = columns.find(({ key }) => key === 'name');
  const isCoded = leading.some(({ key }) => key === 'qrr');
  const others = columns.filter((column) => !leading.includes(column) && column !== name);
  const isNamed = name === undefined || leading.includes(name);
  const hasRest = others[0] !== undefined && !isFigure(others[0]);
  return isCoded && !isNamed && hasRest ? [...leading, name] : leading;
}

/** Which columns title groups, name rows, and hold what is said of them. */
function layoutOf(table: Table): Layout {
  const leading = withNames(table, leadingColumns(table));
  const others = table.columns.filter((column) => !leading.includes(column));
  const [first, second] = others;
  const isNamed = first?.key === 'qrr' && second?.key === 'name';
  const naming = others.slice(0, isNamed ? 2 : 1);
  return { leading, naming, rest: others.slice(naming.length) };
}

/** A long table of few columns stands in two halves, side by side where there is room. */
function gridsOf(table: Table, setting: Setting, drawn: DrawnColumn | undefined): Markup {
  const layout = layoutOf(table);
  const groups = groupsOf(table.rows, layout.leading);
  const isNarrow = layout.rest.length <= 3 && layout.rest.every(isFigure);
  const grid = (part: readonly (readonly TableRow[])[]) =>
    gridMarkup(table, { layout, groups: part, drawn }, setting);
  if (isShort(table) || !isNarrow || groups.length < 2) return grid(groups);
  const half = Math.ceil(groups.length / 2);
  return element('div', { class: 'duo' }, grid(groups.slice(0, half)), grid(groups.slice(half)));
}

interface Grid {
  readonly layout: Layout;
  readonly groups: readonly (readonly TableRow[])[];
  readonly drawn: DrawnColumn | undefined;
}

function gridMarkup(table: Table, { layout, groups, drawn }: Grid, setting: Setting): Markup {
  const width = 1 + layout.rest.length + (drawn === undefined ? 0 : 1);
  const bodies = groups.map((rows) => {
    const title = layout.leading.length === 0 ? undefined : groupRow(rows[0], layout, width);
    return element(
      'tbody',
      { class: rows.length <= shortRows ? 'keep' : undefined },
      title,
      ...rows.map((row) => rowMarkup(row, layout, setting, drawn)),
    );
  });
  return element(
    'table',
    { 'aria-labelledby': `c-${table.id}` },
    headMarkup(layout, drawn),
    ...bodies,
  );
}

function headMarkup({ naming, rest }: Layout, drawn: DrawnColumn | undefined): Markup {
  const head = (label: string, kind: string | undefined) =>
    element('th', { scope: 'col', class: kind }, label);
  const cells = [
    head(naming[0]?.label ?? '', 'x'),
    ...(drawn === undefined ? [] : [head(drawn.label, 'x')]),
    ...rest.map((column) => head(column.label, isFigure(column) ? undefined : 'x')),
  ];
  return element('thead', {}, element('tr', {}, ...cells));
}

/** Rows one after the other that share their leading texts. */
function groupsOf(
  rows: readonly TableRow[],
  leading: readonly Column[],
): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const before = groups.at(-1)?.[0];
    const isSame = before && leading.every(({ key }) => before[key] === row[key]);
    if (isSame) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

function groupRow(row: TableRow | undefined, { leading }: Layout, width: number): Markup {
  const name = row === undefined ? [] : nameMarkup(row, leading);
  return element(
    'tr',
    { class: 'grp' },
    element('th', { colspan: width, scope: 'rowgroup' }, ...name),
  );
}

/** The longest name that a row shows: sentences of ours fit, what comes from a file may have no end. */
const longestName = 80;

/** What a row is called; a code stands softer beside the name of its QRR. */
function nameMarkup(row: TableRow, columns: readonly Column[]): readonly Child[] {
  const texts = columns.map(({ key }) => ({ key, text: cut(String(row[key] ?? ''), longestName) }));
  const name = texts.find(({ key }) => key === 'name');
  if (name === undefined) return breakable(texts.map(({ text }) => text).join(' – '));
  const others = texts.filter(({ key }) => key !== 'name' && key !== 'qrr');
  const words = [...others.map(({ text }) => text), name.text].join(' – ');
  const code = String(row.qrr ?? '');
  if (code === 'ALL' || code === '') return breakable(words);
  const soft = (text: string) => element('span', { class: 'calm' }, text);
  // What stands among the QRR and is none has a name of several words for a code, and a year for a name.
  return code.includes(' ') ? [code, ' ', soft(words)] : [...breakable(words), ' ', soft(code)];
}

function rowMarkup(
  row: TableRow,
  { naming, rest }: Layout,
  setting: Setting,
  drawn: DrawnColumn | undefined,
): Markup {
  const sign = signOf(row);
  const cells = rest.map((column) =>
    element(
      'td',
      { class: cellClass(row[column.key], column) },
      column.key === 'value' && sign !== undefined
        ? element('span', { class: 'sig ph', 'aria-hidden': 'true' }, `${sign} `)
        : undefined,
      cellMarkup(row[column.key], column, setting),
    ),
  );
  return element(
    'tr',
    { class: rowClass(row, naming) },
    element('th', { scope: 'row' }, ...nameMarkup(row, naming)),
    drawn === undefined ? undefined : element('td', { class: 'spark' }, drawn.cell(row)),
    ...cells,
  );
}

/** Figures are the rule and have no class of their own. */
function cellClass(cell: CellValue | undefined, column: Column): string | undefined {
  if (!isFigure(column)) return textClass(String(cell ?? ''));
  return column.key === 'value' ? 'm' : undefined;
}

/** Codes and dates stay whole; a text goes on at a space, a very long word wherever it must. */
function textClass(text: string): string {
  if (/\S{25}/.test(text)) return 'x w';
  return text.length <= 14 ? 'x s' : 'x';
}

/** Totals stand between rules; a row with an established signal is tinted, and says so in words. */
function rowClass(row: TableRow, naming: readonly Column[]): string | undefined {
  if (row.qrr === 'ALL' && naming.some(({ key }) => key === 'qrr')) return 'tot';
  return signOf(row) === undefined ? undefined : 'flag';
}

/** On a telephone the column of signals is out of sight: its sign stands beside the figure too. */
function signOf({ signal }: TableRow): string | undefined {
  return /^[▲▼]/.exec(String(signal ?? ''))?.[0];
}

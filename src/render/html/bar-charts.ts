import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { fill } from '../../locale/fill.ts';
import type { CellValue, Column, Table, TableRow } from '../../report/report.ts';
import { cellText } from '../cell-text.ts';
import { cut } from '../text.ts';
import { round } from './curve.ts';
import { figureBlock } from './figure-block.ts';
import { element, type Markup } from './markup.ts';
import { type Setting, widestDistrict } from './setting.ts';

/** A horizontal bar, what stands in it, and what is said beside it. */
interface Bar {
  readonly label: string;
  readonly value: number;
  /** A darker part of it. */
  readonly part?: number | undefined;
  /** A mark to compare with. */
  readonly mark?: number | undefined;
  readonly strong: string;
  readonly beside: string;
}

const width = 340;
const rowHeight = 27;
const labelWidth = 104;
const textWidth = 70;

/** Bars with their names on the left and their figures on the right; drawn 1:1 on a telephone. */
function bars(rows: readonly Bar[], spoken: string): Markup {
  const height = rows.length * rowHeight + 4;
  const top = max(rows, ({ value, mark = 0 }) => Math.max(value, mark)) ?? 1;
  const x = scaleLinear([0, Math.max(1, top)], [labelWidth, width - textWidth]);
  const y = scaleBand(
    rows.map((_, at) => at),
    [2, height - 2],
  ).paddingInner(0.3);
  const shapes = rows.flatMap((row, at) =>
    barShapes(row, { x, y: y(at) ?? 0, thick: y.bandwidth() }),
  );
  const axis = element('path', { class: 'ax', d: `M${labelWidth} 0V${height}` });
  return element(
    'svg',
    { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': spoken },
    ...shapes,
    axis,
  );
}

interface BarPlace {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly thick: number;
}

function barShapes(row: Bar, { x, y, thick }: BarPlace): readonly Markup[] {
  const { label, value, part, mark, strong, beside } = row;
  const middle = round(y + thick / 2 + 4);
  const rect = (kind: string, size: number) =>
    element('rect', {
      class: kind,
      x: x(0),
      y: round(y),
      width: round(x(size) - x(0)),
      height: round(thick),
    });
  const end = x(Math.max(value, mark ?? 0)) + 6;
  const tick = mark === undefined ? [] : [markShape(x(mark), y, thick)];
  return [
    element('text', { class: 'tx e', x: labelWidth - 6, y: middle }, cut(label, 17)),
    rect(part === undefined ? 'b3' : 'b2', value),
    ...(part === undefined ? [] : [rect('b1', part)]),
    ...tick,
    element(
      'text',
      { class: 'tx', x: round(end), y: middle },
      element('tspan', { class: 'bo' }, strong),
      beside,
    ),
  ];
}

function markShape(x: number, y: number, thick: number): Markup {
  return element('path', { class: 'mk', d: `M${round(x)} ${round(y - 2)}v${round(thick + 4)}` });
}

/** From implicated to remanded: bars that show how many reach each step, in all QRR shown. */
export function funnelChart(table: Table, setting: Setting): Markup | undefined {
  const { words, lang } = setting;
  const { funnel } = words.document;
  const row = table.rows.at(-1);
  if (row === undefined) return undefined;
  const steps = [
    { key: 'implicated', label: funnel.steps.implicated },
    { key: 'custody', label: funnel.steps.custody },
    { key: 'referred', label: funnel.steps.referred },
    { key: 'remanded', label: funnel.steps.remanded },
  ];
  const found = steps.flatMap(({ key, label }): readonly Bar[] => {
    const value = figure(row[key]);
    const column = table.columns.find((one) => one.key === key);
    if (value === undefined || column === undefined) return [];
    const part = key === 'implicated' ? figure(row.trafficking) : undefined;
    const rate = rateText(table, row, `${key}_rate`, setting);
    const strong = cellText(row[key], column, setting);
    return [{ label, value, part: part ?? 0, strong, beside: rate === '' ? '' : ` · ${rate}` }];
  });
  if (found.length < 2) return undefined;
  const list = found.map(({ label, strong, beside }) => `${label} ${strong}${beside}`).join(', ');
  return figureBlock(
    {
      id: table.id,
      title: table.title,
      subtitle: `${widestDistrict(setting).name}. ${funnel.subtitle}`,
    },
    bars(found, fill(funnel.described, { list }, lang)),
    setting,
  );
}

function rateText(table: Table, row: TableRow, key: string, setting: Setting): string {
  const column = table.columns.find((one) => one.key === key);
  if (column === undefined || figure(row[key]) === undefined) return '';
  return cellText(row[key], column, setting);
}

function figure(cell: CellValue | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && 'value' in cell ? cell.value : undefined;
}

/** Where reports come from: the month's bars, with the mean of twelve months as a mark. */
export function originsChart(table: Table, setting: Setting): Markup | undefined {
  const { words, lang } = setting;
  const { origins } = words.document;
  const column = (key: string): Column | undefined => table.columns.find((one) => one.key === key);
  const [value, average] = [column('value'), column('mean_12')];
  if (value === undefined || average === undefined) return undefined;
  const rows = [...table.rows]
    .sort((a, b) => (figure(b.value) ?? -1) - (figure(a.value) ?? -1))
    .flatMap((row): readonly Bar[] => {
      const size = figure(row.value);
      if (size === undefined) return [];
      const strong = cellText(row.value, value, setting);
      const beside = ` · ${cellText(row.mean_12, average, setting)}`;
      return [
        { label: String(row.origin), value: size, mark: figure(row.mean_12), strong, beside },
      ];
    });
  if (rows.length === 0) return undefined;
  const list = rows.map(({ label, strong, beside }) => `${label} ${strong}${beside}`).join(', ');
  return figureBlock(
    {
      id: 'origins',
      title: table.title,
      subtitle: `${widestDistrict(setting).name}. ${origins.subtitle}`,
    },
    bars(rows, fill(origins.described, { list }, lang)),
    setting,
  );
}

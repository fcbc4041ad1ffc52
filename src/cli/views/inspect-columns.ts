import { fill } from '../../locale/fill.ts';
import type { Words } from '../../locale/words.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { cut, wrap } from '../../render/text.ts';
import { formatNumber, formatShare } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { ColumnFinding, Inspection, Sample } from '../inspect/inspection.ts';
import { pageFor } from '../page.ts';

const longestName = 24;
const longestSample = 22;

/** Each column with its field, how full it is, and samples; of one that is not kept, none. */
export function inspectColumns({ columns }: Inspection, context: Context): readonly string[] {
  const { words, lang } = context;
  const heads = words.inspect.columns;
  const page = pageFor(context);
  const shown = shownColumns(columns);
  const left = columns.length - shown.length;
  const rows = shown.map((column) => [
    String(column.number ?? ''),
    nameText(column, words),
    fieldText(column, words),
    column.filled === undefined ? '' : formatShare(100 * column.filled, lang),
    column.samples.map((sample) => sampleText(sample, context)).join(' · '),
  ]);
  const grid = drawGrid(
    [
      { label: heads.number, align: 'right' },
      { label: heads.header, align: 'left' },
      { label: heads.field, align: 'left' },
      { label: heads.filled, align: 'right' },
      { label: heads.samples, align: 'left' },
    ],
    [{ rows }],
    page,
  );
  const { legend, legendUncertain } = words.inspect;
  const isUncertain = columns.some(({ uncertain, use }) => uncertain && use === 'field');
  return [
    page.style.accent(fill(heads.title, { count: columns.length }, lang)),
    ...grid,
    ...(left > 0 ? [fill(words.intake.more, { rows: left }, lang)] : []),
    ...(isUncertain ? wrap(legendUncertain, page.width) : []),
    ...wrap(legend, page.width).map(page.style.soft),
  ];
}

const mostReshaped = 5;

/** A layout may make others of hundreds of columns that look alike: a few say it. */
function shownColumns(columns: readonly ColumnFinding[]): readonly ColumnFinding[] {
  const reshaped = columns.filter(({ use }) => use === 'layout');
  const hidden = new Set(reshaped.slice(mostReshaped));
  return columns.filter((column) => !hidden.has(column));
}

function nameText({ number, header }: ColumnFinding, { inspect }: Words): string {
  if (number === undefined) return inspect.composed;
  return header === '' ? inspect.noName : cut(cleanText(header), longestName);
}

function fieldText({ use, fields, uncertain }: ColumnFinding, { inspect }: Words): string {
  if (use === 'filter') return inspect.filter;
  if (use === 'layout') return inspect.reshaped;
  if (use === 'not-stored') return inspect.notStored;
  return `${fields.join(', ')}${uncertain ? ' ?' : ''}`;
}

function sampleText({ value, code }: Sample, { words, lang }: Context): string {
  if (typeof value === 'boolean') return value ? words.inspect.yes : words.inspect.no;
  if (typeof value === 'number') {
    const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
    return formatNumber(value, lang, Math.min(6, decimals));
  }
  const text = cut(cleanText(value), longestSample);
  return code === undefined ? text : `${text} → ${code}`;
}

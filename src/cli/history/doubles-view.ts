import { kindNamed } from '../../domain/kinds.ts';
import type { Words } from '../../locale/words.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { formatDay, formatNumber } from '../../report/format.ts';
import { doubleReasons } from '../../store/doubles.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type { NumberedDouble } from './possible-doubles.ts';

/** The possible doubles, grouped by why they may be one, and how to decide on them. */
export function doublesText(pairs: readonly NumberedDouble[], context: Context): string {
  const { doubles } = context.words.history;
  const [first] = pairs;
  if (first === undefined) return doubles.none;
  const { columns } = doubles;
  const grid = [
    { label: columns.number, align: 'right' },
    { label: columns.kind, align: 'left' },
    { label: columns.day, align: 'left' },
    { label: columns.place, align: 'left' },
    { label: columns.what, align: 'left' },
    { label: columns.a, align: 'left' },
    { label: columns.b, align: 'left' },
  ] as const;
  const groups = doubleReasons.flatMap((reason) => {
    const rows = pairs
      .filter(({ because }) => because === reason)
      .map((pair) => row(pair, context));
    return rows.length === 0 ? [] : [{ title: doubles.because[reason], rows }];
  });
  const page = pageFor(context);
  return [
    page.style.accent(doubles.title),
    ...drawGrid(grid, groups, page),
    advise(doubles.how, { number: first.number }, context),
  ].join('\n');
}

function row(pair: NumberedDouble, context: Context): readonly string[] {
  const { words, lang } = context;
  const days = [...new Set([pair.day_a, pair.day_b])].map((day) => formatDay(day, lang));
  const place = [pair.district, pair.neighbourhood ?? pair.commune];
  return [
    String(pair.number),
    words.domain.kinds[pair.kind] ?? pair.kind,
    days.join(', '),
    place
      .filter((text) => text !== null)
      .map(cleanText)
      .join(' · '),
    whatText(pair, context),
    cleanText(pair.source_a),
    cleanText(pair.source_b),
  ];
}

function whatText(
  { kind, what, quantity, unit }: NumberedDouble,
  { words, lang }: Context,
): string {
  const subject = what === null ? '' : (subjectLabels(kind, words)[what] ?? cleanText(what));
  if (quantity === null) return subject;
  const decimals = (String(quantity).split('.')[1] ?? '').length;
  const number = formatNumber(quantity, lang, decimals);
  return [subject, number, unitText(unit ?? '', words)].join(' ').trim();
}

/** A symbol (kg) is the same in all languages, the code of another unit is not. */
function unitText(unit: string, { vocabularies }: Words): string {
  const label = unit.length > 2 ? vocabularies.codes.units?.[unit] : undefined;
  return label ?? cleanText(unit);
}

/** The labels of what records of a kind are about. */
function subjectLabels(kind: string, words: Context['words']): Readonly<Record<string, string>> {
  const { subject, fields = [] } = kindNamed(kind) ?? {};
  const vocabulary = fields.find(({ name }) => name === subject)?.vocabulary;
  if (vocabulary === 'products' || vocabulary === 'origins') return words.domain[vocabulary];
  return words.vocabularies.codes[vocabulary ?? ''] ?? {};
}

import type { Field, Kind } from '../../domain/field.ts';
import { conventions } from '../../locale/conventions.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { wrap } from '../../render/text.ts';
import { formatDay } from '../../report/format.ts';
import type { FoundRecord } from '../../store/correction.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type { Corrected } from './correction.ts';

type Done = Exclude<Corrected, { candidates: unknown }>;

/** What became of each field that was to be corrected; hashes are not shown. */
export function shownFields(
  { before, after }: Done,
  fields: readonly Field[],
  kind: Kind,
): Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>> {
  const changed = fields.map(({ name, type }) => {
    const isHidden = type === 'reference' || type === 'longitude' || type === 'latitude';
    const shown = (record: FoundRecord) => (isHidden ? null : (record.fields[name] ?? null));
    return [name, { before: shown(before), after: shown(after) }] as const;
  });
  const moved = { before: before.district, after: after.district };
  const isMoved =
    before.district !== after.district && kind.fields.some(({ name }) => name === 'qrr');
  return Object.fromEntries([...changed, ...(isMoved ? [['district', moved] as const] : [])]);
}

interface CorrectionSetting {
  readonly load: number | undefined;
  readonly kind: Kind;
  readonly source: string;
  readonly fields: readonly Field[];
  readonly context: Context;
}

/** What was corrected, from what to what, and how to take it back. */
export function correctionText(done: Done, setting: CorrectionSetting): string {
  const { load, kind, source, fields, context } = setting;
  const { words, lang } = context;
  const { correct: text, changes } = words.history;
  if (done.unchanged) return `${text.same}\n`;
  const params = { kind: words.domain.kinds[kind.name] ?? kind.name, source };
  const rows = fields.map((field) => [
    words.domain.fields[field.name] ?? field.name,
    valueText(field, done.before, context),
    valueText(field, done.after, context),
  ]);
  const { before, after } = done;
  if (before.district !== after.district) rows.push(['→ QRR', before.district, after.district]);
  const columns = [text.columns.field, text.columns.before, text.columns.after];
  return [
    ...wrap(fill(load === undefined ? text.dry : text.done, params, lang), context.width),
    ...drawGrid(columns.map(left), [{ rows }], pageFor(context)),
    ...(load === undefined ? [] : [advise(changes.back, { load }, context)]),
    '',
  ].join('\n');
}

/** The records among which to choose: by rank, date and place. */
export function candidatesText(
  candidates: readonly FoundRecord[],
  kind: Kind,
  context: Context,
): string {
  const { candidates: labels } = context.words.history.correct;
  const rows = candidates.map((record) => {
    const { rank, fields, district } = record;
    const day = fields[kind.month];
    const place = [district, fields.commune, fields.neighbourhood];
    const what = kind.fields.filter(({ name }) => name === kind.subject || telling.includes(name));
    return [
      String(rank),
      day === undefined ? '' : formatDay(day, context.lang),
      place.filter(isText).map(cleanText).join(' · '),
      what
        .map((field) => valueText(field, record, context))
        .filter(isText)
        .join(' '),
    ];
  });
  const columns = [
    { label: labels.rank, align: 'right' as const },
    left(labels.date),
    left(labels.place),
    left(labels.what),
  ];
  return drawGrid(columns, [{ rows }], pageFor(context)).join('\n');
}

/** Fields by which people know a record again, beside what it is about. */
const telling: readonly string[] = ['quantity', 'unit', 'age_band', 'follow_up'];

function left(label: string): { readonly label: string; readonly align: 'left' } {
  return { label, align: 'left' };
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function valueText(field: Field, record: FoundRecord, { words, lang }: Context): string {
  const value = record.fields[field.name];
  if (field.type === 'longitude' || field.type === 'latitude') return words.history.correct.hidden;
  if (value === undefined) return '';
  if (field.type === 'reference') return words.history.correct.hidden;
  if (field.type === 'date') return formatDay(value, lang);
  if (field.type === 'quantity' || field.type === 'money') {
    return String(Number(value)).replace('.', conventions[lang].decimal);
  }
  return cleanText(value);
}

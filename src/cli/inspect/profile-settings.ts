import type { Field } from '../../domain/field.ts';
import { vocabularies as shipped } from '../../domain/vocabularies.ts';
import { fill } from '../../locale/fill.ts';
import { proposalsFor } from '../words/proposal.ts';
import type { DateFinding, UnknownWord } from './inspection.ts';
import type { ProfileTextRequest } from './profile-request.ts';
import { explained, scalar, turnedOff } from './yaml-lines.ts';

/** What is true of all rows; without any, an example from a field that the file lacks. */
export function fixedLines({ base, examination, words }: ProfileTextRequest): readonly string[] {
  const { fixed, fixedSet } = words.inspect.profile;
  const set = Object.entries(base?.fixed ?? {});
  if (set.length > 0) {
    const lines = set.map(([field, value]) => `  ${field}: ${scalar(value)}`);
    return [...explained(fixedSet), 'fixed:', ...lines];
  }
  const mapping = examination.chosen?.mapping;
  const lacking = mapping?.kind.fields.find(
    ({ name, vocabulary }) => vocabulary !== undefined && !mapping.origins.has(name),
  );
  if (lacking?.vocabulary === undefined) return [];
  const [example] = shipped[lacking.vocabulary];
  const lines = ['fixed:', `  ${lacking.name}: ${example?.code ?? ''}`];
  return [...explained(fixed), ...lines.map(turnedOff)];
}

/** The order that the file, the profile or an earlier load proves; turned off where none does. */
export function dateOrderLines(request: ProfileTextRequest): readonly string[] {
  const { base, inspection, words, lang } = request;
  const texts = words.inspect.profile;
  const dates = inspection.rows?.dates ?? [];
  const about = explained(texts.dateOrder);
  if (base?.date_order !== undefined) return [...about, `date_order: ${base.date_order}`];
  const settled = new Set(dates.filter(isSettled).map(({ order }) => order));
  const [order] = settled;
  const isOpen = dates.some(({ by }) => by === 'assumed' || by === 'contradiction');
  if (order !== undefined && settled.size === 1 && !isOpen) {
    const proof = dates.find((finding) => finding.proof !== undefined)?.proof;
    const params = { proof: proof?.value ?? '', line: proof?.line ?? 0 };
    const proved = proof === undefined ? [] : explained(fill(texts.dateProved, params, lang));
    return [...about, ...proved, `date_order: ${order}`];
  }
  if (!isOpen && settled.size === 0) {
    return [...about, ...explained(texts.dateNotNeeded), turnedOff('date_order: dmy')];
  }
  const choices = ['dmy', 'mdy'].map((one) => turnedOff(`date_order: ${one}`));
  return [...about, ...explained(texts.dateOpen), ...choices];
}

function isSettled({ by }: DateFinding): boolean {
  return by === 'cell' || by === 'other-column' || by === 'earlier-load';
}

const shownWords = 20;
const longestWord = 100;

/** Translations: those of the profile that was followed, then unknown words, turned off. */
export function valueLines(request: ProfileTextRequest): readonly string[] {
  const { base, inspection, examination, words } = request;
  const { values, valuesUnknown } = words.inspect.profile;
  const known = base?.values ?? {};
  const unknown = (inspection.rows?.unknownWords ?? []).filter(
    ({ word }) => word.length <= longestWord,
  );
  const fields = new Set([...Object.keys(known), ...unknown.map(({ field }) => field)]);
  if (fields.size === 0) return [];
  const all = examination.chosen?.mapping.kind.fields ?? [];
  const isOn = Object.keys(known).length > 0;
  const codes = all.filter(({ name }) => unknown.some(({ field }) => field === name));
  return [
    ...explained(values),
    ...(unknown.length === 0 ? [] : explained(valuesUnknown)),
    ...codes.flatMap((field) => codeLines(field, request)),
    isOn ? 'values:' : turnedOff('values:'),
    ...[...fields].flatMap((field) => {
      const own = unknown.filter((one) => one.field === field);
      const translated = Object.entries(known[field] ?? {});
      const head = `  ${field}:`;
      return [
        translated.length > 0 ? head : turnedOff(head),
        ...translated.map(([from, to]) => `    ${scalar(from)}: ${scalar(to)}`),
        ...own.slice(0, shownWords).map((one) => wordLine(one, request)),
      ];
    }),
  ];
}

function wordLine({ field, word }: UnknownWord, request: ProfileTextRequest): string {
  const { examination, vocabularies } = request;
  const fields: readonly Field[] = examination.chosen?.mapping.kind.fields ?? [];
  const vocabulary = fields.find(({ name }) => name === field)?.vocabulary;
  const suggestion = vocabulary && proposalsFor(vocabularies, vocabulary)(word).suggestion;
  const fallback = vocabulary === 'units' ? 'g' : 'other';
  return turnedOff(`    ${scalar(word)}: ${suggestion ?? fallback}`);
}

function codeLines(field: Field, { words, lang }: ProfileTextRequest): readonly string[] {
  if (field.vocabulary === undefined) return [];
  const codes = shipped[field.vocabulary].map(({ code }) => code).join(', ');
  return explained(fill(words.inspect.profile.codes, { field: field.name, codes }, lang));
}

/** Only where the file has amounts of the whole event. */
export function eventAmountLines(request: ProfileTextRequest): readonly string[] {
  const { base, examination, words, lang } = request;
  const choices = { repeated: 'repeated', added: 'per-line' };
  const about = explained(fill(words.inspect.profile.eventAmounts, choices, lang));
  if (base?.event_amounts !== undefined) return [...about, `event_amounts: ${base.event_amounts}`];
  const mapping = examination.chosen?.mapping;
  const hasAmounts = mapping?.kind.fields.some(
    ({ name, event }) => event && mapping.origins.has(name),
  );
  return hasAmounts ? [...about, turnedOff(`event_amounts: ${choices.repeated}`)] : [];
}

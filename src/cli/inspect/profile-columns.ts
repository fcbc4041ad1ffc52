import { hiddenText } from '../../domain/personal-data.ts';
import type { Candidate } from '../../intake/candidate.ts';
import { fill } from '../../locale/fill.ts';
import type { ColumnFinding } from './inspection.ts';
import { monthColumns } from './month-columns.ts';
import type { ProfileTextRequest } from './profile-request.ts';
import { explained, scalar, turnedOff, withNotes } from './yaml-lines.ts';

type Line = readonly [assignment: string, note: string];

/** The columns of the file, each on a line, in its order; those of no field turned off. */
export function columnLines(request: ProfileTextRequest): readonly string[] {
  const { inspection, examination, words } = request;
  const { chosen } = examination;
  const months = monthColumns(request);
  const own = inspection.columns.filter(({ header }) => !months.includes(header));
  const lines = own.flatMap((column) => linesOf(column, request));
  const required = chosen === undefined ? [] : missingFields(chosen);
  const missing = required.filter(
    (field) => months.length === 0 || field !== chosen?.mapping.kind.month,
  );
  const { headerPlaceholder } = words.inspect.profile;
  const wanted = missing.map((field): Line => [turnedOff(`  ${field}: ${headerPlaceholder}`), '']);
  const isOn = lines.some(([line]) => !line.startsWith('#'));
  return [
    ...explained(words.inspect.profile.columns),
    ...(chosen === undefined ? [] : openQuestions(chosen, missing, request)),
    isOn ? 'columns:' : turnedOff('columns:'),
    ...withNotes([...lines, ...wanted]),
    ...(chosen === undefined ? [] : freeFields(chosen, request)),
  ];
}

function linesOf(column: ColumnFinding, { words, lang }: ProfileTextRequest): readonly Line[] {
  const { header, number, use, fields, uncertain } = column;
  const { placeholder, unnamed, hidden } = words.inspect.profile;
  if (number === undefined || use === 'layout') return [];
  const nameless = { '': unnamed, [hiddenText]: hidden }[header];
  if (nameless !== undefined) return [[turnedOff(`  (${fill(nameless, { number }, lang)})`), '']];
  if (use !== 'field') return [[turnedOff(`  ${placeholder}: ${scalar(header)}`), '']];
  return fields.map((field) => {
    const line = `  ${field}: ${scalar(header)}`;
    return [uncertain ? turnedOff(line) : line, words.domain.fields[field] ?? ''];
  });
}

function missingFields({ mapping, ambiguous }: Candidate): readonly string[] {
  return mapping.kind.fields
    .filter(({ required }) => required)
    .map(({ name }) => name)
    .filter((name) => !mapping.origins.has(name) && !ambiguous.has(name));
}

function openQuestions(
  { ambiguous }: Candidate,
  missing: readonly string[],
  { words, lang }: ProfileTextRequest,
): readonly string[] {
  const texts = words.inspect.profile;
  const say = (template: string, field: string) =>
    explained(fill(template, { field, label: words.domain.fields[field] ?? field }, lang));
  return [
    ...[...ambiguous.keys()].flatMap((field) => say(texts.ambiguous, field)),
    ...missing.flatMap((field) => say(texts.missing, field)),
  ];
}

function freeFields({ mapping }: Candidate, { words }: ProfileTextRequest): readonly string[] {
  const free = mapping.kind.fields.filter(({ name }) => !mapping.origins.has(name));
  if (free.length === 0) return [];
  const names = free.map(({ name }) => `${name} (${words.domain.fields[name] ?? name})`);
  return explained(`${words.inspect.profile.unused} ${names.join(', ')}.`);
}

import { stringify } from 'yaml';
import { kinds } from '../../domain/kinds.ts';
import { hiddenText } from '../../domain/personal-data.ts';
import type { Profile } from '../../intake/profile.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { monthColumnLines, monthColumns } from './month-columns.ts';
import { columnLines } from './profile-columns.ts';
import type { ProfileTextRequest } from './profile-request.ts';
import { dateOrderLines, eventAmountLines, fixedLines, valueLines } from './profile-settings.ts';
import { explained, inline, scalar, turnedOff } from './yaml-lines.ts';

/**
 * A whole profile to start from, in which what the inspection found is turned on, and what somebody
 * has to say stands ready, turned off, with the explanations that it takes to finish it.
 */
export function profileText(request: ProfileTextRequest): string {
  const blocks = [
    headLines(request),
    kindLines(request),
    sourceLines(request),
    headerLines(request),
    columnLines(request),
    monthColumnLines(request),
    fixedLines(request),
    dateOrderLines(request),
    valueLines(request),
    ruleLines(request),
    eventAmountLines(request),
    otherLines(request),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines({ name, inspection, command, words, lang }: ProfileTextRequest) {
  const { head, purpose, howTitle, how } = words.inspect.profile;
  const file = cleanText(inspection.file);
  const steps = how.map((step, at) => `${at + 1}. ${fill(step, { command }, lang)}`);
  return [
    ...explained(fill(head, { name, file }, lang)),
    ...explained(purpose),
    '#',
    ...explained(howTitle),
    ...steps.flatMap(explained),
  ];
}

function kindLines({ inspection, words, lang }: ProfileTextRequest): readonly string[] {
  const texts = words.inspect.profile;
  const list = kinds.map(({ name }) => `${name} = ${words.domain.kinds[name] ?? name}`).join(', ');
  const line = explained(fill(texts.kind, { kinds: list }, lang));
  if (inspection.kind !== undefined) return [...line, `kind: ${inspection.kind}`];
  const choices = kinds.map(({ name }) => turnedOff(`kind: ${name}`));
  return [...line, ...explained(texts.kindUnknown), ...choices];
}

/** A source that the cells say is left to them: another service may deliver the same layout. */
function sourceLines({ inspection, words }: ProfileTextRequest): readonly string[] {
  const texts = words.inspect.profile;
  const source = inspection.rows?.source;
  const line = explained(texts.source);
  if (source === undefined) {
    return [...line, ...explained(texts.sourceMissing), turnedOff('source: police-77')];
  }
  if (source.by !== 'cells') return [...line, `source: ${scalar(source.name)}`];
  const setting = turnedOff(`source: ${scalar(source.name)}`);
  return [...line, ...explained(texts.sourceFromCells), setting];
}

/** All headers of the file that may be written, so that no other file is taken for one of these. */
function headerLines(request: ProfileTextRequest): readonly string[] {
  const { inspection, words } = request;
  const changing = ['', hiddenText, ...monthColumns(request)];
  const named = inspection.columns.filter(
    ({ use, header }) => use !== 'layout' && !changing.includes(header),
  );
  if (named.length === 0) return [];
  const lines = named.map(({ header }) => `  - ${scalar(header)}`);
  return [...explained(words.inspect.profile.headers), 'headers:', ...lines];
}

function ruleLines({ base, words }: ProfileTextRequest): readonly string[] {
  const rules = Object.entries(base?.rows ?? {});
  if (rules.length === 0) return [];
  const lines = rules.map(([header, cells]) => `  ${scalar(header)}: ${inline(cells)}`);
  return [...explained(words.inspect.profile.rows), 'rows:', ...lines];
}

/** Settings that have a place of their own above. */
const placed: readonly string[] = [
  'name',
  'kind',
  'source',
  'headers',
  'columns',
  'fixed',
  'date_order',
  'values',
  'rows',
  'event_amounts',
] satisfies readonly (keyof Profile)[];

/** What the profile that was followed says beside, unchanged. */
function otherLines({ base, words }: ProfileTextRequest): readonly string[] {
  const settings = Object.entries(base ?? {}).filter(
    ([name, value]) => !placed.includes(name) && value !== undefined,
  );
  if (settings.length === 0) return [];
  const lines = stringify(Object.fromEntries(settings), { lineWidth: 0 }).trimEnd().split('\n');
  return [...explained(words.inspect.profile.others), ...lines];
}

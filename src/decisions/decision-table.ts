import { fold, foldHeader } from '../domain/fold.ts';
import { actions } from './actions.ts';
import type { DecisionField, DecisionType } from './decision-field.ts';
import { objectives } from './objectives.ts';

/** The types of decisions, in the order of the minutes. */
export const decisionTypes: readonly DecisionType[] = [objectives, actions];

/** A file of decisions as it was read: its header, and rows of as many cells. */
export interface DecisionTable {
  readonly header: readonly string[];
  readonly rows: readonly DecisionRow[];
}

export interface DecisionRow {
  /** Physical line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The load that stored a row as it stands in the file; it tells whether somebody changed it since. */
export const versionHeader = 'version';
/** Which type of decision a row of the minutes is. */
export const typeHeader = 'décision';
/** What helps to decide, beside a row of the minutes; it is not read back. */
export const hintHeader = 'repère';

const versionHeaders = ['version'];
const typeHeaders = ['decision', 'type', 'typededecision'];
const hintHeaders = ['repere', 'reperes', 'hint'];

/** Where a file has each field of a type, and what else it has. */
export interface TableColumns {
  /** By field: the place of its column; a field that the file lacks is not there. */
  readonly fields: ReadonlyMap<DecisionField, number>;
  readonly version: number | undefined;
  readonly type: number | undefined;
  /** Columns of another type, in a file of minutes: empty in the rows of this one. */
  readonly foreign: readonly number[];
  /** Headers that nothing is known of. */
  readonly unknown: readonly string[];
  /** Written headers of required fields that the file lacks. */
  readonly missing: readonly string[];
}

/** Finds the columns of a type in a file, by French and English headers. */
export function columnsOf(type: DecisionType, header: readonly string[]): TableColumns {
  const folded = header.map(foldHeader);
  const placeOf = (names: readonly string[]) => {
    const name = names.find((candidate) => folded.includes(candidate));
    return name === undefined ? undefined : folded.indexOf(name);
  };
  const fields = new Map<DecisionField, number>();
  for (const field of type.fields) {
    const place = placeOf(field.headers);
    if (place !== undefined) fields.set(field, place);
  }
  const version = placeOf(versionHeaders);
  const kind = placeOf(typeHeaders);
  const used = new Set([...fields.values(), version, kind, placeOf(hintHeaders)]);
  const rest = folded.flatMap((name, at) => (used.has(at) || name === '' ? [] : [at]));
  const foreign = kind === undefined ? [] : rest.filter((at) => isKnown(folded[at] ?? ''));
  return {
    fields,
    version,
    type: kind,
    foreign,
    unknown: rest.filter((at) => !foreign.includes(at)).map((at) => header[at] ?? ''),
    missing: type.fields
      .filter((field) => field.required && !fields.has(field))
      .map((field) => field.header),
  };
}

function isKnown(header: string): boolean {
  return decisionTypes.some(({ fields }) => fields.some(({ headers }) => headers.includes(header)));
}

const typeWords: Readonly<Record<string, DecisionType>> = {
  objectif: objectives,
  objective: objectives,
  objectives: objectives,
  action: actions,
  actions,
};

/** The type that a cell names (« objectif », « action »); undefined if it names none. */
export function typeNamed(cell: string): DecisionType | undefined {
  const word = fold(cell);
  return Object.hasOwn(typeWords, word) ? typeWords[word] : undefined;
}

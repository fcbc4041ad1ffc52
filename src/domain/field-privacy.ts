import type { Field, FieldType } from './field.ts';
import { type PersonalSort, textSorts } from './personal-data.ts';
import type { Reason } from './reasons.ts';

/** What of a cell is stored: its value, folded text, a keyed hash, or nothing once it has served. */
type Stored = 'value' | 'text' | 'hash' | 'nothing';

/** What a field may hold. The page `docs/privacy.md` is this, in words. */
export interface FieldPrivacy {
  readonly stored: Stored;
  /** Personal data in a cell that refuse its row. */
  readonly refused: readonly PersonalSort[];
  /** Personal data in a cell that keep it from being repeated, where its row is refused for any reason. */
  readonly hidden: readonly PersonalSort[];
}

const but = (...sorts: readonly PersonalSort[]) =>
  textSorts.filter((sort) => !sorts.includes(sort));

const text: FieldPrivacy = { stored: 'text', refused: textSorts, hidden: textSorts };
const listSorts: readonly PersonalSort[] = [...textSorts, 'full-name'];
const listed: FieldPrivacy = { stored: 'text', refused: listSorts, hidden: listSorts };
const value: FieldPrivacy = { stored: 'value', refused: [], hidden: textSorts };
/** A row is mended under its own number: what is hidden there is none, such as a note below the table. */
const numberSorts: readonly PersonalSort[] = [
  'email',
  'written-telephone',
  'born',
  'address',
  'name',
  'any-name',
];
const position: FieldPrivacy = { stored: 'nothing', refused: [], hidden: [] };

/**
 * By the type of a field, so that a new field is looked at without a further word. An identifier
 * refuses no row, whatever it looks like: only a hash of it is kept.
 */
const byType: Readonly<Record<FieldType, FieldPrivacy>> = {
  word: text,
  place: text,
  identifier: { stored: 'hash', refused: [], hidden: numberSorts },
  reference: { stored: 'hash', refused: [], hidden: but('old-plate') },
  date: { ...value, hidden: but('old-date') },
  flag: value,
  integer: value,
  quantity: value,
  money: value,
  longitude: position,
  latitude: position,
};

/** Codes are numbered in ways that look like plates of before 2009 (« 014-PD-77 »). */
const codeSorts: readonly PersonalSort[] = [...but('old-plate', 'address'), 'any-address'];

/** What a field may hold, what of it is stored, and what refuses a row. */
export function privacyOf(field: Pick<Field, 'type' | 'code' | 'vocabulary'>): FieldPrivacy {
  const own = field.vocabulary === undefined ? byType[field.type] : listed;
  return field.code ? { ...own, refused: codeSorts, hidden: codeSorts } : own;
}

/** The reason for which a row is refused. */
export const personalReasons = {
  email: 'looks-like-email',
  telephone: 'looks-like-telephone',
  'written-telephone': 'looks-like-telephone',
  nir: 'looks-like-nir',
  born: 'looks-like-birth-date',
  'old-date': 'looks-like-birth-date',
  plate: 'looks-like-plate',
  'old-plate': 'looks-like-plate',
  address: 'looks-like-address',
  'any-address': 'looks-like-address',
  name: 'looks-like-name',
  'full-name': 'looks-like-name',
  'any-name': 'looks-like-name',
} as const satisfies Readonly<Record<PersonalSort, Reason>>;

/** Whether a row was refused for personal data: its cell is not repeated. */
export function isPersonalReason(reason: string): boolean {
  return (Object.values(personalReasons) as readonly string[]).includes(reason);
}

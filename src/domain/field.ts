/**
 * How a cell of a field is read, what of it is stored, and in what form.
 *
 * - `date`: a day, or a month where the export says no more; stored with its precision.
 * - `identifier`: the service's own number; only a keyed hash of it, with its kind and source, is kept.
 * - `reference`: a number that several services share; hashed without the source, so that it joins.
 * - `word`: folded text, translated by a vocabulary when it is read (never when it is stored).
 * - `flag`: yes or no. `integer`: a whole number, 0 or more.
 * - `quantity`: up to 12 digits and 6 decimals, in the unit of the row. `money`: euros and cents.
 * - `place`: folded text that says where. `longitude`, `latitude`: decimal degrees (WGS84),
 *   used to find the district and then dropped.
 */
export type FieldType =
  | 'date'
  | 'identifier'
  | 'reference'
  | 'word'
  | 'flag'
  | 'integer'
  | 'quantity'
  | 'money'
  | 'place'
  | 'longitude'
  | 'latitude';

export type VocabularyName =
  | 'products'
  | 'units'
  | 'offences'
  | 'origins'
  | 'channels'
  | 'forces'
  | 'outcomes'
  | 'recipients'
  | 'follow-ups'
  | 'point-states'
  | 'operation-kinds';

/**
 * Whom a record is transmitted to, from those who may see the most of it: the prosecutor, the services
 * that investigate, and partners (a municipality, a landlord), who must learn nothing of
 * investigations nor of who reported.
 */
export type Circle = 'prosecutor' | 'service' | 'partner';

/** One canonical field of a record kind. Its labels stand in `locale/`. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** For a `word`: the vocabulary that translates it. Without one, it is kept as it is. */
  readonly vocabulary?: VocabularyName;
  /** A row without it is refused. */
  readonly required?: true;
  /** It makes the record the same record where the export has no identifier. */
  readonly identifying?: true;
  /** It is what an aggregated row counts: left out of such a row's key. */
  readonly measure?: true;
  /** Hours, which may be written with their minutes: « 2h30 », « 2 h 30 », « 2:30 » are 2.5. */
  readonly clock?: true;
  /** It belongs to the event, not to the line: counted once an event. */
  readonly event?: true;
  /** A code that services give to a place; an address in it would say the place itself. */
  readonly code?: true;
  /** Who may be sent it of a record that was transmitted to them; nobody where absent. */
  readonly sharedWith?: readonly Circle[];
  /** Headers seen in exports, French and English, in any case and with or without accents. */
  readonly headers: readonly string[];
}

/** A kind of record: what a row is, its fields, and how a row is recognised. */
export interface Kind {
  readonly name: string;
  /** The field whose date places a record in a month, for coverage and for most indicators. */
  readonly month: string;
  /** The `identifier` field. */
  readonly identifier: string;
  /** Fields that go into the key beside the identifier, as one identifier covers several rows. */
  readonly keyedWith: readonly string[];
  /** Fields that only this kind has: a file with one of them may be of this kind. */
  readonly recognisedBy: readonly string[];
  /** The field that says what a row is about, by which people know it again. */
  readonly subject?: string;
  /** The version of the store's schema that brings its tables; the first of all where absent. */
  readonly since?: number;
  /** A month may hold a single row, which is then no stray one: the file covers that month. */
  readonly sparse?: true;
  readonly fields: readonly Field[];
}

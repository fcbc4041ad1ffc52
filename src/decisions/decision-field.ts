import type { DecisionFault, DecisionReason } from './decision-reasons.ts';

/** A decision as it is stored: the canonical text of each field, empty where nothing is said. */
export type DecisionFields = Readonly<Record<string, string>>;

/** What the workspace knows, for cells that name something. */
export interface Known {
  /** The id of an indicator, from its id or its label; undefined if there is none. */
  readonly indicator: (text: string) => string | undefined;
  /** It counts what the services did, so that a rise of it is neither good nor bad. */
  readonly measuresActivity: (indicator: string) => boolean;
  /** Several months of it make one figure: added, taken again as a ratio, or the last of them. */
  readonly hasTotal: (indicator: string) => boolean;
  /** The code of a district of the registry, or `ALL`. */
  readonly district: (text: string) => string | undefined;
}

export type ReadCell =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: DecisionReason };

/** One column of a file of decisions, which is one field of the store. */
export interface DecisionField {
  readonly name: string;
  /** As it is written into a file, for a spreadsheet in French. */
  readonly header: string;
  /** Headers that are read, folded: French and English. */
  readonly headers: readonly string[];
  readonly required?: true;
  /** The canonical text of a filled cell. */
  readonly read: (text: string, known: Known) => ReadCell;
  /** The cell of a canonical text, for people; read back, it gives the same text. */
  readonly write: (value: string) => string;
}

/** A type of decision: its fields in the order of the file, and what they must be to each other. */
export interface DecisionType {
  readonly name: 'objectives' | 'actions';
  /** Codes that nobody gave begin with it: `O-7`. */
  readonly prefix: 'O' | 'A';
  /** The word that says in a file of minutes which type a row is of. */
  readonly label: string;
  readonly fields: readonly DecisionField[];
  /** The field that a blank row of the minutes lacks: such a row was not completed, and is left out. */
  readonly essential: string;
  /** Fills in what follows from the rest. */
  readonly complete: (fields: DecisionFields, known: Known) => DecisionFields;
  readonly check: (fields: DecisionFields) => Pick<DecisionFault, 'field' | 'reason'> | undefined;
  /** What nobody can decide anew, by what the workspace knows; what stands may stay. */
  readonly checkNew?: (
    fields: DecisionFields,
    known: Known,
    before?: DecisionFields,
  ) => Pick<DecisionFault, 'field' | 'reason'> | undefined;
}

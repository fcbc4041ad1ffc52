/** Inhabitants of a district in one year; `approximate` where the source only says "about". */
export interface Population {
  readonly year: number;
  readonly inhabitants: number;
  readonly approximate?: true;
}

/** A perimeter that records are assigned to: a QRR, or an area that the user declares. */
export interface District {
  /** `77_1` for a QRR; 1 to 24 of `A–Z a–z 0–9 _ -` for a user's own area. */
  readonly code: string;
  readonly name: string;
  /** Short name for tables, at most 16 characters in the official list, unique there. */
  readonly label: string;
  /** Département, as in `77`, `2A`, `976`. */
  readonly department?: string;
  /** Who is in charge: `DDSP77`, `PP`, `GN`. */
  readonly service?: string;
  /** 1, 2 or 3 for a QRR. */
  readonly wave?: number;
  /** First month (`2018-09`). It marks figures of earlier months, it never unassigns a record. */
  readonly start?: string;
  /** By ascending year; empty where unknown. */
  readonly population: readonly Population[];
  /** An area without the programme, declared to compare with. */
  readonly control?: true;
}

/** All districts together; a code that no district may have. */
export const ALL = 'ALL';
/** Known to be outside every district. */
export const NONE = 'NONE';
/** No usable place. Never added to `NONE`. */
export const UNPLACED = 'UNPLACED';

/** Whether a code is one of `ALL`, `NONE`, `UNPLACED`, in any case. */
export function isReservedCode(code: string): boolean {
  return [ALL, NONE, UNPLACED].includes(code.toUpperCase());
}

const OFFICIAL = /^(?:qrr)?[\s_-]*(?:n[°o]\s*)?(\d{2,3}|2[ab])[\s_.,-]+0?(\d{1,2})$/i;
const FREE = /^[A-Za-z0-9_-]{1,24}$/;

/**
 * A code as it is stored: `77-1`, `QRR 77_1`, `77 1`, `77.1` and `77_01` are all `77_1`.
 * Other codes stay as they are typed; `undefined` for what cannot be a code.
 */
export function normaliseCode(text: string): string | undefined {
  const trimmed = text.trim();
  const official = OFFICIAL.exec(trimmed);
  if (official) return `${official[1]?.toUpperCase()}_${Number(official[2])}`;
  return FREE.test(trimmed) ? trimmed : undefined;
}

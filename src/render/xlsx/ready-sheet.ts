import type writeWorkbook from 'write-excel-file/node';

type Written = Parameters<typeof writeWorkbook>;

/** A sheet as the library takes it, and what may be changed in the files that it writes. */
type Sheet = Written[0][number];
export type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

/** The cells that a filter covers: `A3:F20`. */
export type FilterRange = string | undefined;

/** A sheet with its wanted name and the cells that its filter covers. */
export interface ReadySheet {
  readonly name: string;
  readonly sheet: Sheet;
  readonly filter: FilterRange;
}

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

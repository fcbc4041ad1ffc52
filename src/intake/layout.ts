import type { Kind } from '../domain/field.ts';
import { foldHeader } from '../domain/fold.ts';
import { literal } from '../sql-literal.ts';
import { trimmedSql } from './fold-sql.ts';
import { monthNumberSql } from './month-names.ts';
import type { Profile } from './profile.ts';
import { rawColumn } from './raw-table.ts';

/**
 * A file whose cells are not one record a row: measures or months as columns, several header
 * lines, dates in parts. It is read as a table with more columns (`added`) and more or fewer rows
 * than the file has; the rest of intake never knows.
 */
export interface Layout {
  /** The headers of the file, then those of the added columns, which no file can have. */
  readonly header: readonly string[];
  /** The profile, its `columns` pointing to the added ones. */
  readonly profile: Profile;
  /** Columns of the file that the added ones are made from. */
  readonly sources: readonly number[];
  /** Header lines below the first; they come as records, and are left out. */
  readonly extraHeaderLines: number;
  /** The relation, over that of the raw cells; `kept`: columns of the file it has, in order. */
  readonly relation: (table: string, kept: readonly number[]) => string;
}

export interface LayoutRequest {
  readonly profile: Profile | undefined;
  readonly kind: Kind | undefined;
  readonly header: readonly string[];
  /** The lines above the header: its upper lines, where the lowest was taken for it. */
  readonly above: readonly (readonly string[])[];
  /** The first records: its lower lines, where the uppermost was taken for it. */
  readonly sample: readonly (readonly string[])[];
}

/** The layout that a profile describes; undefined for the usual one, a record a row. */
export function layoutOf({
  profile,
  kind,
  header,
  above,
  sample,
}: LayoutRequest): Layout | undefined {
  if (profile === undefined || kind === undefined) return undefined;
  const others = (profile.header_rows ?? 1) - 1;
  const isLowest = others > 0 && above.length >= others;
  const extraHeaderLines = isLowest ? 0 : others;
  const lines = [
    ...(isLowest ? above.slice(-others) : []),
    header,
    ...sample.slice(0, extraHeaderLines),
  ];
  const parts = [
    ...datePart(profile, kind, header),
    ...unpivotParts(
      profile,
      lines.map((line, at) => (at < lines.length - 1 ? filledForward(line) : line)),
    ),
  ];
  if (parts.length === 0 && extraHeaderLines === 0) return undefined;
  return {
    header: [...header, ...parts.map(({ field }) => addedHeader(field))],
    profile: {
      ...profile,
      columns: {
        ...profile.columns,
        ...Object.fromEntries(parts.map(({ field }) => [field, addedHeader(field)])),
      },
    },
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    extraHeaderLines,
    relation: (table, kept) => relationSql({ table, kept, parts, extraHeaderLines }),
  };
}

/** An added column: its field, the columns it is made from, its value over `record`. */
interface Part {
  readonly field: string;
  readonly sources: readonly number[];
  /** SQL over the raw columns; `column` names the one that a source became. */
  readonly value: (column: (source: number) => string) => string;
  /** It comes from the unpivoting: one of the members of each row's list. */
  readonly unpivoted: boolean;
}

/** The name of an added column; the separator stands in no file that was read. */
function addedHeader(field: string): string {
  return `\u001f${field}`;
}

function positionOf(header: readonly string[], name: string): number {
  return header.findIndex((cell) => foldHeader(cell) === foldHeader(name));
}

/**
 * The month from a year and a month in two columns. A fiscal year bears the number of the calendar
 * year in which it ends: October 2019 is month 10 of fiscal year 2020.
 */
function datePart(profile: Profile, kind: Kind, header: readonly string[]): readonly Part[] {
  const { date_parts: parts } = profile;
  if (parts === undefined) return [];
  const year = positionOf(header, parts.year);
  const month = positionOf(header, parts.month);
  const starts = parts.fiscal_year_starts ?? 1;
  if (year < 0 || month < 0) return [];
  return [
    {
      field: kind.month,
      sources: [year, month],
      unpivoted: false,
      value: (column) => {
        const number = monthNumberSql(column(month));
        const written = `regexp_extract(${column(year)}, '([0-9]{4})', 1)`;
        const calendar = starts === 1 ? '0' : `CASE WHEN ${number} >= ${starts} THEN 1 ELSE 0 END`;
        return `printf('%04d-%02d', try_cast(${written} AS INTEGER) - ${calendar}, ${number})`;
      },
    },
  ];
}

/** One record for each column that is not excepted: its cell, and what its header lines say. */
function unpivotParts(profile: Profile, lines: readonly (readonly string[])[]): readonly Part[] {
  const { unpivot } = profile;
  if (unpivot === undefined) return [];
  const last = lines.at(-1) ?? [];
  const excepted = new Set(
    unpivot.except.flatMap((name) => lines.map((line) => positionOf(line, name))),
  );
  const columns = last.flatMap((_, at) =>
    excepted.has(at) || lines.every((line) => (line[at] ?? '').trim() === '') ? [] : [at],
  );
  const list = (values: readonly string[]) => `[${values.join(', ')}]`;
  const headed = Object.entries(unpivot.headers).map(([field, line]) => ({
    field,
    sources: columns,
    unpivoted: true,
    value: () => list(columns.map((at) => literal(lines[line - 1]?.[at]?.trim() ?? ''))),
  }));
  const measured = {
    field: unpivot.value,
    sources: columns,
    unpivoted: true,
    value: (column: (source: number) => string) => list(columns.map(column)),
  };
  return [...headed, measured];
}

/** Merged cells of a spreadsheet leave their text in the first of them only. */
function filledForward(line: readonly string[]): readonly string[] {
  let seen = '';
  return line.map((cell) => {
    if (cell.trim() !== '') seen = cell;
    return seen;
  });
}

interface RelationRequest {
  readonly table: string;
  readonly kept: readonly number[];
  readonly parts: readonly Part[];
  readonly extraHeaderLines: number;
}

/**
 * `record` is the number of the record in the file; a record whose measure is empty is none, as an
 * empty cell of a wide table says that there is nothing to count.
 */
function relationSql({ table, kept, parts, extraHeaderLines }: RelationRequest): string {
  const own = kept.map((_, index) => rawColumn(index));
  const column = (source: number) => rawColumn(kept.indexOf(source));
  const added = parts.map(({ value, unpivoted }, at) => {
    const expression = value(column);
    return `${unpivoted ? `unnest(${expression})` : expression} AS ${rawColumn(kept.length + at)}`;
  });
  const measure = parts.findLastIndex(({ unpivoted }) => unpivoted);
  const filled =
    measure < 0 ? '' : `WHERE ${trimmedSql(rawColumn(kept.length + measure))} IS NOT NULL`;
  return `(SELECT * FROM (SELECT record, ${[...own, ...added].join(', ')}
FROM (SELECT row AS record, * FROM ${table})
WHERE record > ${extraHeaderLines}) ${filled})`;
}

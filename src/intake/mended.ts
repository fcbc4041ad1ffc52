import type { Mapping } from './candidate.ts';
import type { DateOrder } from './dates.ts';
import type { DecimalReading } from './decimals.ts';
import type { Profile } from './profile.ts';
import { rawColumn } from './raw-table.ts';
import { interpretSurvey, type Readings, type SurveyRow } from './survey.ts';

/** How the columns of a file were read, as its load remembers it. */
export interface StoredReadings {
  readonly dates: Readonly<Record<string, DateOrder>>;
  readonly decimals: Readonly<Record<string, DecimalReading>>;
  /** Absent in loads of earlier versions, to which an empty cell said nothing. */
  readonly ticked?: readonly string[];
}

/** What to remember of the readings of a file, so that its mended rows are read in the same way. */
export function storedReadings({ dates, decimals, ticked }: Readings): StoredReadings {
  const orders = [...dates].flatMap(([field, reading]) =>
    'order' in reading ? [[field, reading.order] as const] : [],
  );
  return {
    dates: Object.fromEntries(orders),
    decimals: Object.fromEntries(decimals),
    ticked: [...ticked],
  };
}

/**
 * Reads the columns of mended rows as their load read them: a few rows prove nothing against the
 * thousands that the order of dates and the decimal mark were taken from.
 */
export function readAsBefore(
  rows: readonly SurveyRow[],
  mapping: Mapping,
  stored: StoredReadings,
): Readings {
  const mute = rows.map((row) => ({ ...row, first: null, second: null }));
  const readingOf = (known: DateOrder | undefined) =>
    interpretSurvey(mute, mapping, { delimiter: ';', known });
  const usual = readingOf(undefined);
  const dates = [...usual.dates.keys()].flatMap((field) => {
    const reading = readingOf(stored.dates[field]).dates.get(field);
    return reading === undefined ? [] : [[field, reading] as const];
  });
  const decimals = [...usual.decimals].map(
    ([field, reading]) => [field, stored.decimals[field] ?? reading] as const,
  );
  return {
    dates: new Map(dates),
    decimals: new Map(decimals),
    carriesUnits: usual.carriesUnits,
    ticked: new Set(stored.ticked),
    marked: new Set(),
  };
}

/**
 * The profile of a load for its refused rows: one record a row, whatever the layout of the file was.
 * What the layout made (`fields`) stands in a column under the name of its field.
 */
export function mendedProfile(profile: Profile, fields: readonly string[]): Profile {
  const { header_rows: _, unpivot, date_parts: parts, ...rest } = profile;
  if (unpivot === undefined && parts === undefined) return rest;
  const made = Object.fromEntries(fields.map((field) => [field, field]));
  return { ...rest, columns: { ...profile.columns, ...made } };
}

/** The raw cells without the apostrophe that kept a spreadsheet from running them. */
export function mendedTableSql(table: string, columns: number): string {
  const cells = Array.from({ length: columns }, (_, index) => {
    const cell = rawColumn(index);
    return `CASE WHEN regexp_matches(${cell}, '^''[-=+@]') THEN substr(${cell}, 2) ELSE ${cell} END AS ${cell}`;
  });
  return `(SELECT row, ${cells.join(', ')} FROM ${table})`;
}

import { describe, expect, it } from 'vitest';
import { goldenCases } from './cases.ts';
import { readGolden } from './golden-file.ts';
import { nullsIn } from './nulls.ts';

/** Members of a loaded file, in the order of the contract. */
const members = [
  'file',
  'kind',
  'source',
  'profile',
  'encoding',
  'delimiter',
  'lines',
  'skipped',
  'closed',
  'read',
  'new',
  'revised',
  'unchanged',
  'refused',
  'withdrawn',
  'outside',
  'unplaced',
  'lateOrCorrected',
  'months',
  'covers',
  'load',
  'rejects',
  'warnings',
] as const;

/** Left out where there is none: no profile, no purged month, nothing stored, nothing refused. */
const optional = ['profile', 'closed', 'load', 'rejects'];

type Loaded = Readonly<Record<string, unknown>>;

const answers = goldenCases.filter(
  ({ line, isText }) => line.startsWith('cross ingest') && !isText,
);

function filesOf(name: string): readonly Loaded[] {
  const { schema, files, ...rest } = JSON.parse(readGolden(name).stdout) as {
    readonly schema: string;
    readonly files: readonly Loaded[];
  };
  expect(schema).toBe('cross-ingest/1');
  expect(rest).toEqual({});
  expect(files.length).toBeGreaterThan(0);
  return files;
}

function number(file: Loaded, member: string): number {
  const value = file[member];
  if (typeof value !== 'number') throw new Error(`${member} is no number`);
  return value;
}

describe.each(answers)('$line', ({ name }) => {
  it('has the members of the contract, in its order', () => {
    for (const file of filesOf(name)) {
      const present = members.filter((member) => member in file);
      expect(Object.keys(file)).toEqual(present);
      const missing = members.filter((member) => !(member in file));
      expect(missing.filter((member) => !optional.includes(member))).toEqual([]);
    }
  });

  it('adds up: read = new + revised + unchanged + refused', () => {
    for (const file of filesOf(name)) {
      const parts = ['new', 'revised', 'unchanged', 'refused'].map((member) =>
        number(file, member),
      );
      expect(number(file, 'read')).toBe(parts.reduce((sum, part) => sum + part, 0));
      expect(number(file, 'read')).toBe(number(file, 'lines') - number(file, 'skipped'));
      for (const part of [...parts, number(file, 'outside'), number(file, 'unplaced')]) {
        expect(part).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('says the months of all its rows, and covers them without a hole', () => {
    for (const file of filesOf(name)) {
      const months = file.months as readonly { readonly month: string; readonly rows: number }[];
      const rows = months.reduce((sum, month) => sum + month.rows, 0);
      expect(rows).toBe(number(file, 'read') - number(file, 'refused'));
      const covers = file.covers as readonly string[];
      expect(covers).toEqual([...covers].sort());
      expect(covers.filter((month) => !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))).toEqual([]);
    }
  });

  it('has no null, and a code for each warning', () => {
    const files = filesOf(name);
    expect(nullsIn(files)).toEqual([]);
    const warnings = files.flatMap((file) => file.warnings as readonly { code: string }[]);
    expect(warnings.filter(({ code }) => !/^[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('exits with 1 where rows were refused, else with 0', () => {
    const refused = filesOf(name).some((file) => number(file, 'refused') > 0);
    expect(readGolden(name).code).toBe(refused ? 1 : 0);
    expect(readGolden(name).stderr).toMatch(/^(?:Espace de travail créé\s: <folder>\n)?$/);
  });
});

it('stores nothing in a dry run, which otherwise tells the same', () => {
  const [dry] = filesOf('cross-ingest-dry-run-json');
  const [real] = filesOf('cross-ingest-police-saisies-json');
  expect(dry).not.toHaveProperty('load');
  expect(dry).not.toHaveProperty('rejects');
  const { load, rejects, ...rest } = real ?? {};
  expect(dry).toEqual(rest);
  expect({ load, rejects }).toEqual({ load: 9, rejects: 'rejects/9-police-saisies.csv' });
});

it('finds every row of a second load unchanged', () => {
  const again = filesOf('cross-ingest-again-json');
  expect(again).toHaveLength(10);
  for (const file of again) {
    const changed = ['new', 'revised', 'withdrawn', 'lateOrCorrected'].map((key) =>
      number(file, key),
    );
    expect(changed).toEqual([0, 0, 0, 0]);
  }
});

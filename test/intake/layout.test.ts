import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindNamed } from '../../src/domain/kinds.ts';
import { type LayoutRequest, layoutOf } from '../../src/intake/layout.ts';
import type { Profile } from '../../src/intake/profile.ts';
import { rawColumn } from '../../src/intake/raw-table.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

const arrests = kindNamed('arrests');

function laidOut(profile: Omit<Profile, 'name'>, lines: readonly string[], more = {}) {
  const [header = [], ...sample] = lines.map((line) => line.split(';'));
  const request: LayoutRequest = {
    ...{ profile: { name: 'test', ...profile }, kind: arrests, header, above: [], sample },
    ...more,
  };
  return layoutOf(request);
}

/** The records that a layout makes of the lines below the first: number of the record, then the added cells. */
async function made(profile: Omit<Profile, 'name'>, lines: readonly string[], more = {}) {
  const layout = laidOut(profile, lines, more);
  if (layout === undefined) throw new Error('no layout');
  const [header = '', ...rows] = lines;
  const width = header.split(';').length;
  const kept = Array.from({ length: width }, (_, at) => at);
  const cells = rows.map((row, at) => {
    const texts = row.split(';').map((cell) => (cell === '' ? 'NULL::VARCHAR' : `'${cell}'`));
    return `(${[at + 1, ...texts].join(', ')})`;
  });
  const names = kept.map(rawColumn);
  await engine.execute(
    `CREATE OR REPLACE TABLE raw AS FROM (VALUES ${cells.join(', ')}) AS t(row, ${names.join(', ')})`,
  );
  const relation = layout.relation('raw', kept);
  const found = await engine.query(`SELECT * FROM ${relation} ORDER BY ALL`);
  return found.map((row) => {
    const [record, ...all] = Object.values(row);
    return [record, ...all.slice(width)];
  });
}

describe('a usual file', () => {
  it('has no layout', () => {
    expect(laidOut({}, ['date;n', '1;2'])).toBeUndefined();
    expect(laidOut({ header_rows: 1 }, ['date;n', '1;2'])).toBeUndefined();
    expect(laidOut({}, ['date;n'], { profile: undefined })).toBeUndefined();
    expect(laidOut({ header_rows: 2 }, ['date;n'], { kind: undefined })).toBeUndefined();
  });

  it('has none either where the columns of its date are not there', () => {
    const parts = { date_parts: { year: 'an', month: 'mois' } };
    expect(laidOut(parts, ['an;n', '2019;2'])).toBeUndefined();
    expect(laidOut(parts, ['mois;n', '7;2'])).toBeUndefined();
  });
});

describe('a date in two columns', () => {
  const parts = { year: 'Année', month: 'Mois' };

  it('is the month of that year', async () => {
    const rows = ['2019;juillet;3', 'Année 2018;1;4', '2019;13;5'];
    expect(await made({ date_parts: parts }, ['ANNEE;mois;n', ...rows])).toEqual([
      [1, '2019-07'],
      [2, '2018-01'],
      [3, null],
    ]);
  });

  it('of a fiscal year, which bears the number of the year in which it ends', async () => {
    const fiscal = { date_parts: { ...parts, fiscal_year_starts: 10 } };
    const rows = ['2020;9;1', '2020;10;1', '2020;12;1'];
    expect(await made(fiscal, ['année;mois;n', ...rows])).toEqual([
      [1, '2020-09'],
      [2, '2019-10'],
      [3, '2019-12'],
    ]);
  });

  it('is read from a column that no file has, for the field of the month', () => {
    const layout = laidOut({ date_parts: parts, columns: { offence: 'n' } }, [
      'année;n;mois',
      '1;2;3',
    ]);
    const added = layout?.header.at(-1) ?? '';
    expect(layout?.header.slice(0, -1)).toEqual(['année', 'n', 'mois']);
    expect(added).not.toMatch(/^[ -~]*$/);
    expect(layout?.profile.columns).toEqual({ offence: 'n', occurred_on: added });
    expect(layout?.sources).toEqual([0, 2]);
    expect(layout?.extraHeaderLines).toBe(0);
  });
});

describe('months and measures as columns', () => {
  const unpivot = { except: ['Commune'], headers: { occurred_on: 1 }, value: 'count' };

  it('make a record of each cell that is not empty', async () => {
    const lines = ['commune;janv-19;févr-19', 'Torcy;3;', 'Melun;;0', 'Meaux; ;4'];
    expect(await made({ unpivot }, lines)).toEqual([
      [1, 'janv-19', '3'],
      [2, 'févr-19', '0'],
      [3, 'févr-19', '4'],
    ]);
  });

  it('leave a column without any header out', () => {
    const layout = laidOut({ unpivot }, ['commune;janv-19;;févr-19', 'Torcy;3;9;4']);
    expect(layout?.sources).toEqual([1, 3]);
    expect(layout?.profile.columns).toMatchObject({
      occurred_on: expect.stringContaining('occurred_on'),
      count: expect.stringContaining('count'),
    });
  });

  const twoLines = {
    unpivot: { except: ['Commune'], headers: { occurred_on: 1, offence: 2 }, value: 'count' },
    header_rows: 2,
  };

  it('have a second line of headers, which is no record; the first holds for the empty cells after it', async () => {
    const lines = ['Commune;janv-19;;févr-19;', ';usage;trafic;usage;trafic', 'Torcy;1;2;3;'];
    expect(laidOut(twoLines, lines)?.extraHeaderLines).toBe(1);
    expect(await made(twoLines, lines)).toEqual([
      [2, 'févr-19', 'usage', '3'],
      [2, 'janv-19', 'trafic', '2'],
      [2, 'janv-19', 'usage', '1'],
    ]);
  });

  it('hold for the cells after it that hold blanks', async () => {
    const lines = ['Commune;janv-19; ;févr-19', ';usage;trafic;usage', 'Torcy;1;2;3'];
    expect(await made(twoLines, lines)).toEqual([
      [2, 'févr-19', 'usage', '3'],
      [2, 'janv-19', 'trafic', '2'],
      [2, 'janv-19', 'usage', '1'],
    ]);
  });

  it('have it above, where the lowest line was taken for the header', async () => {
    const above = [['Titre'], ['', 'janv-19', '', 'févr-19', '']];
    const lines = ['Commune;usage;trafic;usage;trafic', 'Torcy;1;2;;4'];
    expect(laidOut(twoLines, lines, { above })?.extraHeaderLines).toBe(0);
    expect(await made(twoLines, lines, { above })).toEqual([
      [1, 'févr-19', 'trafic', '4'],
      [1, 'janv-19', 'trafic', '2'],
      [1, 'janv-19', 'usage', '1'],
    ]);
  });

  it('go with a date in two columns', async () => {
    const both = {
      date_parts: { year: 'an', month: 'mois' },
      unpivot: { except: ['an', 'mois'], headers: { offence: 1 }, value: 'count' },
    };
    expect(await made(both, ['an;mois;usage;trafic', '2019;7;3;', '2019;8;;5'])).toEqual([
      [1, '2019-07', 'usage', '3'],
      [2, '2019-08', 'trafic', '5'],
    ]);
  });
});

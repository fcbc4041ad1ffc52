import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOpening, refuseTotalsSql, type TotalsRefusal } from '../../src/intake/total-line.ts';
import { type Engine, openEngine } from '../../src/store/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** The reasons of rows 1 to 4: good, refused, left out, good; of `made` rows, records 3, 3, 4, 5. */
async function reasons(refusal: Partial<TotalsRefusal>) {
  await engine.execute(`
CREATE OR REPLACE TABLE staged AS FROM (VALUES (1, NULL), (2, 'product:missing'), (3, 'skip'), (4, NULL)) AS t(row, reason);
CREATE OR REPLACE TABLE made AS FROM (VALUES (1, 3), (2, 3), (3, 4), (4, 5)) AS t(row, record);
${refuseTotalsSql({ totals: { records: [], whole: [] }, isAggregated: false, laidOut: undefined, ...refusal })}`);
  const rows = await engine.query<{ reason: string | null }>(
    'SELECT reason FROM staged ORDER BY row',
  );
  return rows.map(({ reason }) => reason);
}

describe('rows that add others up', () => {
  const usual = [null, 'product:missing', 'skip', null];
  const total = ':total-line';

  it('are none in most files', async () => {
    expect(await reasons({})).toEqual(usual);
  });

  it('are refused where they are no good fact, or say nothing else', async () => {
    expect(await reasons({ totals: { records: [1, 2], whole: [] } })).toEqual([
      ...[null, total, 'skip', null],
    ]);
    expect(await reasons({ totals: { records: [1, 2, 3], whole: [1, 3] } })).toEqual([
      ...[total, total, 'skip', null],
    ]);
  });

  it('are all refused where a row stands for several facts', async () => {
    const totals = { records: [1, 3, 4], whole: [] };
    expect(await reasons({ totals, isAggregated: true })).toEqual([
      ...[total, 'product:missing', 'skip', total],
    ]);
  });

  it('are those of the record, where a layout made several of it', async () => {
    const totals = { records: [3, 4], whole: [3] };
    expect(await reasons({ totals, laidOut: 'made' })).toEqual([total, total, 'skip', null]);
    const later = { records: [5], whole: [] };
    expect(await reasons({ totals: later, laidOut: 'made', isAggregated: true })).toEqual([
      ...[null, 'product:missing', 'skip', total],
    ]);
  });
});

describe('the first text of a record', () => {
  const opening = (text: string, from = 0) => {
    const bytes = new TextEncoder().encode(text);
    return readOpening(bytes, from, bytes.length, ';');
  };

  it.each(['Total', ';;TOTAL;12', 'sous-total;3', 'Sous total :', 'grand total', 'TOTAUX;1'])(
    '%j is a total and nothing else',
    (text) => {
      expect(opening(text)).toBe('whole');
    },
  );

  it.each(['"Total général";3', 'Total general', 'subtotal;', '"sub-total"'])(
    'so is %j',
    (text) => {
      expect(opening(text)).toBe('whole');
    },
  );

  it.each(['Total saisies;12', 'total 2019', 'Sous-total Torcy;3', 'Total;'.padStart(60, ';')])(
    '%j is one',
    (text) => {
      expect(opening(text)).toBeDefined();
    },
  );

  it.each(['totalement', 'Torcy', 'Ensemble total', 'à total', '1 total', '', ';;;', 'grand'])(
    '%j is none',
    (text) => {
      expect(opening(text)).toBeUndefined();
    },
  );

  it('is looked for from where the record begins, and not far', () => {
    expect(opening('Torcy;\nTotal', 7)).toBe('whole');
    expect(opening(`${';'.repeat(64)}Total`)).toBeUndefined();
  });
});

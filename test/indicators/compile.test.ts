import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/domain/kinds.ts';
import { catalogue, indicatorNamed } from '../../src/indicators/catalogue.ts';
import { compile, monthNumber } from '../../src/indicators/compile.ts';
import { type Indicator, isRatio, isScanned } from '../../src/indicators/indicator.ts';
import type { Relations } from '../../src/indicators/relations.ts';

const relations: Relations = {
  records: (kind) => `records_of_${kind}`,
  vocabulary: (name) => `words_of_${name}`,
  loads: 'loads_that_count',
  told: 'what_was_told',
};

function named(id: string): Indicator {
  const found = indicatorNamed(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

/** The one scan of an indicator that is asked for alone. */
function scanOf(id: string): string {
  const scans = compile([named(id)], relations).flatMap((compiled) => compiled.scans);
  expect(scans).toHaveLength(1);
  return scans[0]?.sql ?? '';
}

function month(date: string): string {
  return `(year(${date}) * 12 + month(${date}) - 1)::INTEGER`;
}

function where(date: string): string {
  return `WHERE ${date} IS NOT NULL AND ${month(date)} BETWEEN $1 AND $2\nGROUP BY ALL`;
}

describe('the scan of one indicator of each kind', () => {
  it('count: events', () => {
    expect(
      scanOf('seizures.events'),
    ).toBe(`SELECT district, ${month('occurred_on')} AS month, NULL AS member,
  (coalesce(sum(n), 0))::DOUBLE AS v0
FROM dataset_seizure_events
${where('occurred_on')}`);
  });

  it('count, of a date that may be one of several', () => {
    const date = 'coalesce(fine_received_on, recorded_on, occurred_on)';
    expect(
      scanOf('arrests.fixed_fines'),
    ).toBe(`SELECT district, ${month(date)} AS month, NULL AS member,
  (coalesce(sum(n) FILTER (is_fixed_fine), 0))::DOUBLE AS v0
FROM dataset_arrests
${where(date)}`);
  });

  it('sum: nothing where lines contradict each other', () => {
    expect(
      scanOf('assets.cash'),
    ).toBe(`SELECT district, ${month('occurred_on')} AS month, NULL AS member,
  (CASE WHEN NOT coalesce(bool_or(cash_eur_conflict), false) THEN coalesce(sum(cash_eur), 0) END)::DOUBLE AS v0
FROM dataset_seizure_events
${where('occurred_on')}`);
  });

  it('share: numerator and denominator', () => {
    expect(
      scanOf('seizures.herb_share'),
    ).toBe(`SELECT district, ${month('occurred_on')} AS month, NULL AS member,
  (coalesce(sum(mass) FILTER (product = 'herb'), 0))::DOUBLE AS v0,
  (coalesce(sum(mass) FILTER (product IN ('herb', 'resin')), 0))::DOUBLE AS v1
FROM dataset_seizure_products
${where('occurred_on')}`);
  });

  it('rate: of the step before', () => {
    expect(
      scanOf('arrests.referred.rate'),
    ).toBe(`SELECT district, ${month('occurred_on')} AS month, NULL AS member,
  (coalesce(sum(n) FILTER (referred AND custody), 0))::DOUBLE AS v0,
  (coalesce(sum(n) FILTER (custody AND referred IS NOT NULL), 0))::DOUBLE AS v1
FROM dataset_arrests
${where('occurred_on')}`);
  });

  it('median: of single seizures of one product', () => {
    expect(
      scanOf('seizures.median.resin'),
    ).toBe(`SELECT district, ${month('occurred_on')} AS month, product AS member,
  (median(mass) FILTER (mass > 0 AND n = 1))::DOUBLE AS v0
FROM dataset_seizure_products
${where('occurred_on')}`);
  });

  it('largest: its share of the mass', () => {
    expect(
      scanOf('seizures.largest.resin'),
    ).toBe(`SELECT district, ${month('occurred_on')} AS month, product AS member,
  (100 * max(mass) FILTER (mass > 0 AND n = 1) / nullif(sum(mass), 0))::DOUBLE AS v0
FROM dataset_seizure_products
${where('occurred_on')}`);
  });
});

it('reads the rows of a view once, for each product and for all: what has no product is not all', () => {
  const asked = ['seizures.herb_share', 'seizures.largest.resin'].map(named);
  const scans = compile(asked, relations).flatMap((compiled) => compiled.scans);
  expect(scans.map(({ sql }) => sql)).toEqual([
    `SELECT district, ${month('occurred_on')} AS month, product AS member,
  (coalesce(sum(mass) FILTER (product = 'herb'), 0))::DOUBLE AS v0,
  (coalesce(sum(mass) FILTER (product IN ('herb', 'resin')), 0))::DOUBLE AS v1,
  (100 * max(mass) FILTER (mass > 0 AND n = 1) / nullif(sum(mass), 0))::DOUBLE AS v2
FROM dataset_seizure_products
WHERE occurred_on IS NOT NULL AND ${month('occurred_on')} BETWEEN $1 AND $2
GROUP BY GROUPING SETS ((district, ${month('occurred_on')}), (district, ${month('occurred_on')}, product))
HAVING grouping(product) = 1 OR product IS NOT NULL`,
  ]);
});

it('keeps the members of two columns in scans of their own', () => {
  const [byProduct] = ['seizures.largest.resin'].map(named).filter(isScanned);
  if (byProduct === undefined) throw new Error('no scan');
  const member = { column: 'force', value: 'police' };
  const byForce: Indicator = { ...byProduct, id: 'seizures.largest.police', member };
  const scans = compile([byProduct, byForce], relations).flatMap((compiled) => compiled.scans);
  expect(scans.map(({ columns }) => columns.map(({ indicator }) => indicator.id))).toEqual([
    ['seizures.largest.resin'],
    ['seizures.largest.police'],
  ]);
  for (const { sql } of scans) expect(sql).not.toContain('GROUPING SETS');
});

describe('the scan of what is more than one number', () => {
  it('delay: the days of each case, a plus where it is open still', () => {
    expect(
      scanOf('reports.delay.median'),
    ).toBe(`SELECT district, ${month('received_on')} AS month, NULL AS member,
  (string_agg(concat(greatest(0, coalesce(first_action_on, coalesce(closed_on, seen_until)) - received_on), CASE WHEN first_action_on IS NULL THEN '+' ELSE '' END, CASE WHEN n <> 1 THEN concat('*', n) ELSE '' END), ' ') FILTER (follows_actions))::VARCHAR AS v0
FROM dataset_reports
${where('received_on')}`);
    expect(scanOf('reports.delay.p90')).toBe(scanOf('reports.delay.median'));
  });

  it('share of the three largest: what each report is tied to', () => {
    expect(
      scanOf('reports.top3_share'),
    ).toBe(`SELECT district, ${month('received_on')} AS month, NULL AS member,
  (string_agg(deal_point::VARCHAR, ' ') FILTER (deal_point IS NOT NULL AND n = 1))::VARCHAR AS v0
FROM dataset_reports
${where('received_on')}`);
  });

  it('stock: what came and what left, of all months up to the last', () => {
    expect(
      scanOf('reports.backlog'),
    ).toBe(`SELECT district, month, NULL AS member, sum(come)::DOUBLE AS v0, sum(gone)::DOUBLE AS v1
FROM (
  SELECT district, ${month('received_on')} AS month, n AS come, 0 AS gone
  FROM dataset_reports WHERE follows_actions AND received_on IS NOT NULL
  UNION ALL
  SELECT district, ${month('coalesce(first_action_on, closed_on)')}, 0, n
  FROM dataset_reports WHERE follows_actions AND coalesce(first_action_on, closed_on) IS NOT NULL
)
WHERE month BETWEEN $1 AND $2
GROUP BY ALL`);
  });

  it('ratio: none, it follows from counts that are there', () => {
    expect(compile([named('arrests.use.per_1000')], relations)).toEqual([]);
    expect(compile([named('quality.coverage')], relations)).toEqual([]);
  });

  it('asks once which sources speak of what', () => {
    const [compiled] = compile(
      [named('reports.backlog'), named('reports.enriched'), named('reports.opened')],
      relations,
    );
    expect(compiled?.tellers?.sql).toBe(
      `SELECT source, coalesce(bool_or(t0), false) AS t0, coalesce(bool_or(t1), false) AS t1
FROM (SELECT source, (follows_actions) AS t0, (tells_follow_ups) AS t1 FROM dataset_reports
  UNION ALL SELECT source, what = 'follows_actions' AS t0, what = 'tells_follow_ups' AS t1 FROM what_was_told WHERE kind = 'reports')
GROUP BY source`,
    );
  });
});

describe('the whole catalogue', () => {
  const compiled = compile(catalogue, relations);
  const datasets = compiled.map(({ layOut }) => layOut);
  const scans = compiled.flatMap((one) => one.scans);
  const scanned = catalogue.filter(isScanned);

  it('lays each dataset out once', () => {
    const names = datasets.map(
      (sql) => /^CREATE OR REPLACE (?:TABLE|VIEW) (\w+) AS FROM \(/.exec(sql)?.[1],
    );
    expect(names).toEqual([
      'dataset_seizure_events',
      'dataset_seizure_products',
      'dataset_arrests',
      'dataset_reports',
      'dataset_deal_points',
      'dataset_operations',
    ]);
  });

  it('reads the relations that it was given, and no table of the store', () => {
    const text = datasets.join('\n');
    for (const kind of kindNames) expect(text).toContain(`records_of_${kind}`);
    expect(text).toContain('words_of_products');
    expect(text).toContain('loads_that_count');
    expect(text).not.toMatch(/\bstore\./);
  });

  it('takes one scan a dataset, date and column of members, an expression once; of seizures by product, one for both', () => {
    const groups = new Set(
      scanned.map(({ id, kind, dataset, month: date, member }) => {
        if (kind === 'stock') return id;
        return `${dataset} ${date} ${dataset === 'seizure-products' ? '' : member?.column}`;
      }),
    );
    expect(scans).toHaveLength(groups.size);
    for (const { sql } of scans) {
      const expressions = [...sql.matchAll(/(\(.*\)::\w+) AS v\d+/g)].map(([, text]) => text);
      expect(new Set(expressions).size).toBe(expressions.length);
    }
  });

  it('finds every indicator in one column, a ratio in two', () => {
    const columns = scans.flatMap((scan) => scan.columns.map((column) => ({ ...column, scan })));
    expect(columns.map(({ indicator }) => indicator.id).sort()).toEqual(
      scanned.map(({ id }) => id).sort(),
    );
    for (const { indicator, value, base, scan } of columns) {
      if (scan.isCumulative) continue;
      const type = indicator.sample === undefined ? 'DOUBLE' : 'VARCHAR';
      expect(scan.sql).toContain(`(${indicator.value})::${type} AS ${value}`);
      expect(base === undefined).toBe(!isRatio(indicator));
      if (base !== undefined) expect(scan.sql).toContain(`(${indicator.base})::DOUBLE AS ${base}`);
    }
  });
});

it('numbers the months so that they may be counted', () => {
  expect(monthNumber('2019-07')).toBe(2019 * 12 + 6);
  expect(monthNumber('2020-01') - monthNumber('2019-12')).toBe(1);
});

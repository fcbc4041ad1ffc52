import type { Measure } from '../../domain/vocabulary.ts';
import type { Relations } from '../relations.ts';
import { code, hasUnknown, joinWord } from './coded-words.ts';
import { eventLines, firstPlaced } from './event-lines.ts';

const amounts = ['cash_eur', 'other_assets_eur', 'vehicles', 'firearms', 'other_weapons'] as const;

/**
 * One row an event. Its amounts stand on each of its lines: the same value repeated counts once;
 * different values are added or not by the rule of its source (`event_amounts` of the profile), and
 * without a rule can't be told (`…_conflict`). A row without an event is one of its own.
 */
export function seizureEvents({ records, loads }: Relations): string {
  const columns = amounts.flatMap((name) => [
    `CASE WHEN count(DISTINCT ${name}) <= 1 OR rule = 'repeated' THEN max(${name})
    WHEN rule = 'per-line' THEN sum(${name}) END AS ${name}`,
    `count(DISTINCT ${name}) > 1 AND rule IS NULL AS ${name}_conflict`,
  ]);
  return `(
SELECT min(occurred_on) AS occurred_on, ${firstPlaced} AS district,
  min(force) AS force, min(service) AS service,
  CASE WHEN event IS NULL THEN sum(coalesce(count, 1)) ELSE 1 END AS n,
  ${columns.join(',\n  ')}
FROM (${eventLines(records('seizures'), loads)}) GROUP BY source, event, loose, rule)`;
}

const measures: readonly Measure[] = [
  'mass',
  'tablets',
  'plants',
  'doses',
  'cylinders',
  'litres',
  'cartridges',
];

/**
 * One row an event and product, its quantities added by measure, in the event's month and QRR.
 * `source`, `event` and `loose` name the event, for who counts events over several products.
 */
export function seizureProducts({ records, vocabulary, loads }: Relations): string {
  const sums = measures.map(
    (measure) =>
      `sum(record.quantity::DECIMAL(20,6) * unit_word.factor::DECIMAL(18,9)) FILTER (unit_word.measure = '${measure}') AS ${measure}`,
  );
  return `(
WITH line AS (${eventLines(records('seizures'), loads)}),
event AS (SELECT source, event, loose, min(occurred_on) AS occurred_on, ${firstPlaced} AS district
  FROM line GROUP BY ALL)
SELECT record.source, record.event, record.loose, event.occurred_on, event.district,
  ${code('product')} AS product, min(record.force) AS force, min(record.service) AS service,
  bool_or(${hasUnknown(['product', 'unit'])}) AS has_unknown,
  CASE WHEN record.event IS NULL THEN sum(coalesce(record.count, 1)) ELSE 1 END AS n,
  ${sums.join(',\n  ')}
FROM line AS record JOIN event ON event.source = record.source
  AND event.event IS NOT DISTINCT FROM record.event AND event.loose IS NOT DISTINCT FROM record.loose
${joinWord('product', vocabulary('products'))}
${joinWord('unit', vocabulary('units'))}
WHERE record.product IS NOT NULL
GROUP BY record.source, record.event, record.loose, event.occurred_on, event.district, ${code('product')})`;
}

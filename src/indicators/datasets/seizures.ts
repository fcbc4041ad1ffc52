import type { Measure } from '../../domain/vocabulary.ts';
import type { Relations } from '../relations.ts';
import { code, hasUnknown, joinWord } from './coded-words.ts';
import { eventLines, oneEvent, ownEvents } from './event-lines.ts';

const amounts = ['cash_eur', 'other_assets_eur', 'vehicles', 'firearms', 'other_weapons'] as const;

/**
 * One row an event. Its amounts stand on each of its lines: the same value repeated counts once;
 * different values are added or not by the rule of its source (`event_amounts` of the profile), and
 * without a rule can't be told (`…_conflict`). A row without an event is one of its own.
 */
export function seizureEvents({ records, loads }: Relations): string {
  const own = amounts.flatMap((name) => [name, `false AS ${name}_conflict`]);
  const added = amounts.flatMap((name) => [
    `CASE WHEN ${isOne(name)} OR rule = 'repeated' THEN max(${name})
    WHEN rule = 'per-line' THEN sum(${name}) END AS ${name}`,
    `NOT ${isOne(name)} AND rule IS NULL AS ${name}_conflict`,
  ]);
  return `(
WITH ${eventLines(records('seizures'), loads)}
SELECT occurred_on, district, force, service, ${ownEvents} AS n, ${own.join(', ')} FROM alone
UNION ALL
SELECT min(occurred_on), district, min(force), min(service), 1,
  ${added.join(',\n  ')}
FROM together GROUP BY ${oneEvent}, rule)`;
}

/** Whether all the lines of an event that say an amount say the same. */
function isOne(amount: string): string {
  return `(min(${amount}) IS NOT DISTINCT FROM max(${amount}))`;
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
  const quantity = 'record.quantity::DECIMAL(20,6) * unit_word.factor::DECIMAL(18,9)';
  const own = measures.map(
    (measure) => `CASE WHEN unit_word.measure = '${measure}' THEN ${quantity} END AS ${measure}`,
  );
  const added = measures.map(
    (measure) => `sum(${quantity}) FILTER (unit_word.measure = '${measure}') AS ${measure}`,
  );
  const words = `${joinWord('product', vocabulary('products'))}
${joinWord('unit', vocabulary('units'))}
WHERE record.product IS NOT NULL`;
  const isUnknown = hasUnknown(['product', 'unit']);
  return `(
WITH ${eventLines(records('seizures'), loads)},
event AS (SELECT ${oneEvent}, min(occurred_on) AS occurred_on FROM together GROUP BY ALL)
SELECT record.source, record.event, CASE WHEN record.event IS NULL THEN record.id END AS loose,
  record.occurred_on, record.district, ${code('product')} AS product, record.force, record.service,
  ${isUnknown} AS has_unknown, ${ownEvents} AS n,
  ${own.join(',\n  ')}
FROM alone AS record
${words}
UNION ALL
SELECT source, event, NULL, event.occurred_on, district,
  ${code('product')}, min(record.force), min(record.service), bool_or(${isUnknown}), 1,
  ${added.join(',\n  ')}
FROM together AS record JOIN event USING (${oneEvent})
${words}
GROUP BY ${oneEvent}, event.occurred_on, ${code('product')})`;
}

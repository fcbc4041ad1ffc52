import { productsOfPlants, summedMeasures } from '../../domain/product-measures.ts';
import type { Measure } from '../../domain/vocabulary.ts';
import { literal } from '../../sql-literal.ts';
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

const list = (codes: readonly string[]) => codes.map(literal).join(', ');

/**
 * Lines that name a product, with what their words mean: the code of the product (of cannabis counted in
 * plants, plants), the measure of the unit, the quantity in it, and whether a word is unknown. Each of
 * these is written once and named: an engine plans what is written for longer than it reads a small store.
 */
function worded(lines: string, vocabulary: Relations['vocabulary']): string {
  return `(SELECT record.*, unit_word.measure AS measure, ${hasUnknown(['product', 'unit'])} AS word_unknown,
  CASE WHEN unit_word.measure = 'plants' AND product_word.code IN (${list(productsOfPlants)})
    THEN 'plant' ELSE ${code('product')} END AS product_code,
  record.quantity::DECIMAL(20,6) * unit_word.factor::DECIMAL(18,9) AS amount
FROM ${lines} AS record
${joinWord('product', vocabulary('products'))}
${joinWord('unit', vocabulary('units'))}
WHERE record.product IS NOT NULL)`;
}

/** Of a worded line: its quantity enters no sum: it is not said, or in no unit, an unknown one, or not one of its product. */
const isUncounted = `quantity IS DISTINCT FROM 0 AND NOT coalesce(quantity > 0 AND CASE measure ${measures
  .map((measure) => {
    const products = summedMeasures.flatMap(([product, of]) => (of === measure ? [product] : []));
    return products.length === 0
      ? ''
      : `WHEN '${measure}' THEN product_code IN (${list(products)})`;
  })
  .join(' ')} END, false)`;

/** Rows of a month whose quantity enters no sum, by district. */
export function uncountedSql({ records, vocabulary }: Relations, month: string): string {
  return `SELECT district, count(*)::INTEGER AS rows FROM ${worded(records('seizures'), vocabulary)}
WHERE date_trunc('month', occurred_on) = DATE '${month}-01' AND ${isUncounted}
GROUP BY ALL`;
}

/**
 * One row an event and product, its quantities added by measure, in the event's month and QRR.
 * `source`, `event` and `loose` name the event, for who counts events over several products.
 */
export function seizureProducts({ records, vocabulary, loads }: Relations): string {
  const own = measures.map(
    (measure) => `CASE WHEN measure = '${measure}' THEN amount END AS ${measure}`,
  );
  const added = measures.map(
    (measure) => `sum(amount) FILTER (measure = '${measure}') AS ${measure}`,
  );
  const judged = (lines: string) =>
    `(SELECT *, ${isUncounted} AS uncounted FROM ${worded(lines, vocabulary)})`;
  return `(
WITH ${eventLines(records('seizures'), loads)},
event AS (SELECT ${oneEvent}, min(occurred_on) AS occurred_on FROM together GROUP BY ALL)
SELECT source, event, CASE WHEN event IS NULL THEN id END AS loose,
  occurred_on, district, product_code AS product, force, service,
  word_unknown AS has_unknown, uncounted, ${ownEvents} AS n,
  ${own.join(',\n  ')}
FROM ${judged('alone')}
UNION ALL
SELECT source, event, NULL, event.occurred_on, district,
  product_code, min(force), min(service), bool_or(word_unknown), bool_or(uncounted), 1,
  ${added.join(',\n  ')}
FROM ${judged('together')} AS line JOIN event USING (${oneEvent})
GROUP BY ${oneEvent}, event.occurred_on, product_code)`;
}

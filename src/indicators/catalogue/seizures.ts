import { countedProducts, summedMeasures, weighedProducts } from '../../domain/product-measures.ts';
import type { Measure } from '../../domain/vocabulary.ts';
import type { ScannedIndicator, Unit } from '../indicator.ts';

const products = [...new Set(summedMeasures.map(([product]) => product))];

const shared = {
  month: 'occurred_on',
  source: 'own',
  caveats: ['activity'],
  direction: 'neutral',
} as const;
const event = { ...shared, dataset: 'seizure-events' } as const;
const line = { ...shared, dataset: 'seizure-products' } as const;

function ofProduct(product: string): Pick<ScannedIndicator, 'member' | 'bySubject'> {
  return { member: { column: 'product', value: product }, bySubject: true };
}

function eventsWith(product: string): ScannedIndicator {
  return {
    ...line,
    ...ofProduct(product),
    id: `seizures.events.${product}`,
    kind: 'count',
    unit: 'count',
    value: 'coalesce(sum(n), 0)',
    survives: 'sum',
    caveats: [...shared.caveats, 'products-overlap', 'unknown-words'],
  };
}

/**
 * The sum of a measure; not available where all that was seized has a quantity that enters no sum, as
 * « 0 g » would be wrong.
 */
function sumOf(product: string, measure: Measure): string {
  const summed = summedMeasures.flatMap(([name, of]) => (name === product ? [of] : []));
  const stray = `uncounted AND coalesce(${summed.join(', ')}) IS NULL`;
  return `CASE WHEN sum(${measure}) > 0 OR NOT coalesce(bool_or(${stray}), false) THEN coalesce(sum(${measure}), 0) END`;
}

function massOf(product: string): ScannedIndicator {
  return {
    ...line,
    ...ofProduct(product),
    caveats: [...shared.caveats, 'few-large', 'no-sum'],
    id: `seizures.mass.${product}`,
    kind: 'sum',
    unit: 'g',
    value: sumOf(product, 'mass'),
    survives: 'sum',
    countedBy: `seizures.events.${product}`,
  };
}

function unitsOf([product, unit]: (typeof countedProducts)[number]): ScannedIndicator {
  return {
    ...line,
    ...ofProduct(product),
    caveats: [...shared.caveats, 'few-large', 'no-sum'],
    id: `seizures.units.${product}`,
    kind: 'sum',
    unit,
    value: sumOf(product, unit),
    survives: 'sum',
    countedBy: `seizures.events.${product}`,
  };
}

/** Aggregated rows have no single masses, so they enter neither the median nor the largest share. */
const single = 'mass > 0 AND n = 1';

function medianOf(product: string): ScannedIndicator {
  return {
    ...line,
    ...ofProduct(product),
    caveats: [...shared.caveats, 'single-only', 'small-base'],
    id: `seizures.median.${product}`,
    kind: 'median',
    unit: 'g',
    value: `median(mass) FILTER (${single})`,
    survives: 'month',
    countedBy: `seizures.events.${product}`,
  };
}

function largestOf(product: string): ScannedIndicator {
  return {
    ...line,
    ...ofProduct(product),
    caveats: [...shared.caveats, 'single-only', 'small-base'],
    id: `seizures.largest.${product}`,
    kind: 'share',
    unit: 'percent',
    value: `100 * max(mass) FILTER (${single}) / nullif(sum(mass), 0)`,
    survives: 'month',
    countedBy: `seizures.events.${product}`,
  };
}

function eventSum(id: string, unit: Unit, fields: readonly string[]): ScannedIndicator {
  const conflicts = fields.map((field) => `${field}_conflict`).join(' OR ');
  const sum = fields.map((field) => `coalesce(sum(${field}), 0)`).join(' + ');
  return {
    ...event,
    caveats: ['seized', 'contradicting-lines'],
    id,
    kind: 'sum',
    unit,
    value: `CASE WHEN NOT coalesce(bool_or(${conflicts}), false) THEN ${sum} END`,
    survives: 'sum',
    countedBy: 'seizures.events',
  };
}

/** Saisies, avoirs, armes. */
export const seizureIndicators: readonly ScannedIndicator[] = [
  {
    ...event,
    id: 'seizures.events',
    kind: 'count',
    unit: 'count',
    value: 'coalesce(sum(n), 0)',
    survives: 'sum',
  },
  ...products.map(eventsWith),
  ...weighedProducts.map(massOf),
  ...countedProducts.map(unitsOf),
  ...weighedProducts.map(medianOf),
  ...weighedProducts.map(largestOf),
  {
    ...line,
    caveats: [...shared.caveats, 'few-large'],
    id: 'seizures.herb_share',
    bySubject: true,
    kind: 'share',
    unit: 'percent',
    value: `coalesce(sum(mass) FILTER (product = 'herb'), 0)`,
    base: `coalesce(sum(mass) FILTER (product IN ('herb', 'resin')), 0)`,
    survives: 'ratio',
  },
  eventSum('assets.cash', 'eur', ['cash_eur']),
  eventSum('assets.total', 'eur', ['cash_eur', 'other_assets_eur']),
  eventSum('assets.vehicles', 'count', ['vehicles']),
  eventSum('weapons.firearms', 'count', ['firearms']),
  eventSum('weapons.other', 'count', ['other_weapons']),
];

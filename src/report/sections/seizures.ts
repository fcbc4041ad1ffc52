import { countedProducts, summedMeasures, weighedProducts } from '../../domain/product-measures.ts';
import { fill } from '../../locale/fill.ts';
import { isKnown } from '../cell.ts';
import { meanOfTwelve } from '../comparison.ts';
import { formatMonth } from '../format.ts';
import { monthRank } from '../month-rank.ts';
import type { Column, Section, TableRow } from '../report.ts';
import {
  cellValue,
  figureOf,
  reachOf,
  rowsShown,
  type SectionContext,
} from '../section-context.ts';

const products = [...new Set(summedMeasures.map(([product]) => product))];

/** Saisies par produit: number, quantity, median, share of the largest one. */
export function seizuresSection(context: SectionContext): Section {
  const { words, lang, month } = context;
  const rows = rowsShown(context).flatMap(({ code, label }) =>
    products.flatMap((product) => productRow(context, product, code, label)),
  );
  return {
    id: 'seizures',
    title: words.report.sections.seizures,
    tables: [
      {
        id: 'seizures-by-product',
        title: fill(
          words.report.tables['seizures-by-product'],
          { month: formatMonth(month, lang) },
          lang,
        ),
        columns: columnsOf(context),
        rows,
        notes: [words.report.notes.products, words.report.notes.rank, ...uncountedNote(context)],
      },
    ],
  };
}

/** A sum is a minimum where some quantities enter none. */
function uncountedNote({ quality, districts, words, lang }: SectionContext): readonly string[] {
  const shown = new Set(districts.map(({ code }) => code));
  const n = (quality.uncounted ?? [])
    .filter(({ district }) => shown.has(district))
    .reduce((sum, { rows }) => sum + rows, 0);
  return n === 0 ? [] : [fill(words.report.notes.uncounted, { n }, lang)];
}

/** A product without any seizure over the twelve months is left out. */
function productRow(
  context: SectionContext,
  product: string,
  code: string,
  label: string,
): readonly TableRow[] {
  const events = figureOf(context, `seizures.events.${product}`, code);
  const mean = meanOfTwelve(reachOf(context, `seizures.events.${product}`, code));
  const seen = [events, mean].some((figure) => isKnown(figure) && figure.value > 0);
  if (!seen) return [];
  const at = (id: string) => cellValue(figureOf(context, id, code));
  const isWeighed = (weighedProducts as readonly string[]).includes(product);
  const none = { missing: 'not-applicable' } as const;
  const mass = `seizures.mass.${product}`;
  const rank = isWeighed ? monthRank(reachOf(context, mass, code)) : undefined;
  const counted = countedProducts.find(([name]) => name === product);
  return [
    {
      qrr: code,
      name: label,
      product: context.words.domain.products[product] ?? product,
      events: cellValue(events),
      mean_12: cellValue(mean),
      mass: isWeighed ? at(mass) : none,
      median: isWeighed ? at(`seizures.median.${product}`) : none,
      largest: isWeighed ? at(`seizures.largest.${product}`) : none,
      rank: rank?.rank ?? none,
      rank_of: rank?.among ?? none,
      pieces: counted === undefined ? none : at(`seizures.units.${product}`),
    },
  ];
}

function columnsOf({ words }: SectionContext): readonly Column[] {
  const { columns } = words.report;
  return [
    { key: 'qrr', label: columns.qrr, type: 'text' },
    { key: 'name', label: columns.name, type: 'text' },
    { key: 'product', label: columns.product, type: 'text' },
    { key: 'events', label: columns.events, type: 'count' },
    { key: 'mean_12', label: columns.mean_12, type: 'count', decimals: 1 },
    { key: 'mass', label: columns.mass, type: 'mass', unit: 'g' },
    { key: 'median', label: columns.median, type: 'mass', unit: 'g' },
    { key: 'largest', label: columns.largest, type: 'percent', decimals: 0 },
    { key: 'rank', label: columns.rank, type: 'count' },
    { key: 'rank_of', label: columns.rank_of, type: 'count' },
    { key: 'pieces', label: columns.pieces, type: 'count' },
  ];
}

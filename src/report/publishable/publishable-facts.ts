import { addMonths, type Month, monthsBetween } from '../../domain/month.ts';
import type { Figure } from '../cell.ts';
import type { SectionContext } from '../section-context.ts';
import { type PublishedCounts, publishedCounts } from './published-counts.ts';
import { type Partition, type PublishedPart, publishedParts } from './published-parts.ts';
import { type PublishedProduct, publishedProducts } from './published-products.ts';

/** What is counted for the public, QRR by QRR. */
export const publishableCounts = ['reports.received', 'seizures.events', 'arrests.total'] as const;

type PublishableCount = (typeof publishableCounts)[number];

/** How many months are told, the report's included: of the QRR together only. */
const publishableMonths = 13;

/** What a person is implicated for; `arrests.other` has no name, it is in the rest. */
const offencePartition: Partition = {
  total: 'arrests.total',
  parts: ['arrests.trafficking', 'arrests.use', 'arrests.user_dealing'],
  rest: 'arrests.rest',
};

/** Where reports come from; what has no name here may be any number of them. */
const originPartition: Partition = {
  total: 'reports.received',
  parts: [
    'police',
    'gendarmerie',
    'customs',
    'town-police',
    'municipality',
    'landlord',
    'resident',
    'school',
    'transport',
    'online',
  ].map((origin) => `reports.origin.${origin}`),
  rest: 'reports.origin.rest',
};

/** All that is published, without a word: every table and line is made from it and nothing else. */
export interface PublishableFacts {
  readonly counts: ReadonlyMap<PublishableCount, PublishedCounts>;
  readonly offences: readonly PublishedPart[];
  readonly origins: readonly PublishedPart[];
  readonly products: readonly PublishedProduct[];
  readonly months: readonly {
    readonly month: Month;
    readonly totals: ReadonlyMap<PublishableCount, Figure>;
  }[];
}

/** Chooses what may be told: the one place where figures pass from the internal report to the public. */
export function publishableFacts(context: SectionContext): PublishableFacts {
  const { month } = context;
  const countsOf = (when: Month) =>
    new Map(publishableCounts.map((id) => [id, publishedCounts(context, id, when)]));
  const counts = countsOf(month);
  const totalOf = ({ total }: Partition) => publishedCounts(context, total, month).all;
  return {
    counts,
    offences: publishedParts(context, offencePartition, totalOf(offencePartition)),
    origins: publishedParts(context, originPartition, totalOf(originPartition)),
    products: publishedProducts(context),
    months: monthsBetween(addMonths(month, 1 - publishableMonths), month).map((when) => ({
      month: when,
      totals: new Map([...countsOf(when)].map(([id, { all }]) => [id, all])),
    })),
  };
}

import { type Figure, isKnown, isWhole, missing } from '../cell.ts';
import { figureOf, type SectionContext } from '../section-context.ts';
import { told } from './hide-parts.ts';
import { absenceOf, toldFigure } from './published-counts.ts';

/**
 * Products that may be told. Never all of them: what is left out may be any number, so that nothing
 * follows from the seizures that must have some product.
 */
const publishableProducts = ['resin', 'herb', 'cocaine', 'crack', 'heroin'] as const;

/** A mass that one seizure makes more than this share of is that seizure's (percent). */
const largestShare = 85;

/** Of a product, for the QRR together. */
export interface PublishedProduct {
  readonly product: string;
  readonly events: Figure;
  readonly mass: Figure;
}

/** Seizures with each product: nothing else adds up to them. */
export function publishedProducts(context: SectionContext): readonly PublishedProduct[] {
  return publishableProducts.map((product) => {
    const events = publishedEvents(figureOf(context, `seizures.events.${product}`, 'ALL'));
    return { product, events, mass: publishedMass(context, product, events) };
  });
}

function publishedEvents(figure: Figure): Figure {
  return isWhole(figure) ? toldFigure(told(figure.value)) : absenceOf(figure);
}

/** The mass of five seizures or more, none of which makes nearly all of it. */
function publishedMass(context: SectionContext, product: string, events: Figure): Figure {
  if (!isKnown(events)) return events;
  const mass = figureOf(context, `seizures.mass.${product}`, 'ALL');
  if (!isWhole(mass)) return absenceOf(mass);
  if (events.value === 0 || mass.value === 0) return mass;
  const shares = context.districts.map(({ code }) => largestIn(context, product, code));
  const largest = Math.max(...shares);
  return largest <= (largestShare / 100) * mass.value ? mass : missing('hidden');
}

/** The largest seizure of a QRR, in grams: its share is known QRR by QRR. Unknown is all of it. */
function largestIn(context: SectionContext, product: string, code: string): number {
  const mass = figureOf(context, `seizures.mass.${product}`, code);
  const share = figureOf(context, `seizures.largest.${product}`, code);
  if (!isKnown(mass)) return Number.POSITIVE_INFINITY;
  if (mass.value === 0) return 0;
  return isKnown(share) ? (share.value / 100) * mass.value : mass.value;
}

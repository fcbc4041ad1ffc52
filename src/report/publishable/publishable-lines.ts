import type { Month } from '../../domain/month.ts';
import type { Unit } from '../../indicators/indicator.ts';
import { type Figure, missing } from '../cell.ts';
import type { SectionContext } from '../section-context.ts';
import { type TidyLine, tidyFigures } from '../tidy-line.ts';
import type { PublishableFacts } from './publishable-facts.ts';

/**
 * The tidy table of what is published: values alone, those of past months on lines of their own. Of
 * one QRR, which is its own total, the lines bear its code.
 */
export function publishableLines(
  { month, districts }: Pick<SectionContext, 'month' | 'districts'>,
  facts: PublishableFacts,
): readonly TidyLine[] {
  const [only, ...others] = districts;
  const together = only !== undefined && others.length === 0 ? only.code : 'ALL';
  const parts = [...facts.offences, ...facts.origins];
  return [
    ...(together === 'ALL' ? districtLines(month, facts) : []),
    ...parts.map(({ id, figure }) => line(month, together, id, figure)),
    ...facts.products.flatMap(({ product, events, mass }) => [
      line(month, together, `seizures.events.${product}`, events),
      line(month, together, `seizures.mass.${product}`, mass),
    ]),
    ...facts.months.flatMap(({ month: when, totals }) =>
      [...totals].map(([id, figure]) => line(when, together, id, figure)),
    ),
  ];
}

function districtLines(month: Month, { counts }: PublishableFacts): readonly TidyLine[] {
  return [...counts].flatMap(([id, { districts }]) =>
    [...districts].map(([code, figure]) => line(month, code, id, figure)),
  );
}

function line(month: Month, district: string, indicator: string, value: Figure): TidyLine {
  const unit: Unit = indicator.startsWith('seizures.mass.') ? 'g' : 'count';
  const figures = Object.fromEntries(
    tidyFigures.map((name) => [name, name === 'value' ? value : missing('hidden')]),
  ) as TidyLine['figures'];
  return { month, district, indicator, unit, figures, signal: '' };
}

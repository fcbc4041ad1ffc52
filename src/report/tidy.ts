import type { Month } from '../domain/month.ts';
import type { Indicator, Unit } from '../indicators/indicator.ts';
import { type Figure, isKnown } from './cell.ts';
import { compare } from './comparison.ts';
import type { SectionContext } from './section-context.ts';

/** The figures of a line, in the order of its columns. */
export const tidyFigures = [
  'value',
  'previous_month',
  'same_month_last_year',
  'mean_12',
  'ytd',
  'ytd_last_year',
  'rolling_12',
  'difference',
  'percent',
] as const;

/** One line of the tidy table, as it can be kept: an indicator for a district in a month. */
export interface TidyLine {
  readonly month: Month;
  readonly district: string;
  readonly indicator: string;
  readonly unit: Unit;
  readonly figures: Readonly<Record<(typeof tidyFigures)[number], Figure>>;
  /** What the rule says of it; empty where nothing is tested. */
  readonly signal: string;
}

/** The tidy table: every indicator for every QRR, then `ALL`, `NONE` and `UNPLACED`. */
export function tidyLines(
  context: SectionContext,
  indicators: readonly Indicator[],
): readonly TidyLine[] {
  const codes = [...context.districts.map(({ code }) => code), 'ALL', 'NONE', 'UNPLACED'];
  return codes.flatMap((district) =>
    indicators.map((indicator) => tidyLine(context, indicator, district)),
  );
}

function tidyLine(context: SectionContext, indicator: Indicator, district: string): TidyLine {
  const { series, month, signals } = context;
  const countedBy = ({ countedBy: other, id }: Indicator) => context.indicator(other ?? id);
  const compared = compare({ series, indicator, district, month, countedBy });
  return {
    month,
    district,
    indicator: indicator.id,
    unit: indicator.unit,
    figures: {
      value: compared.value,
      previous_month: compared.previousMonth,
      same_month_last_year: compared.sameMonthLastYear,
      mean_12: compared.mean12,
      ytd: compared.yearToDate,
      ytd_last_year: compared.yearToDateLastYear,
      rolling_12: compared.rolling12,
      difference: compared.difference,
      percent: compared.percent,
    },
    signal: signals.of(indicator.id, district)?.verdict ?? '',
  };
}

/** What stands beside a value: `final`, `provisional`, `partial:…` or why it is absent. */
export function statusOf(value: Figure): string {
  if (!isKnown(value)) return value.missing;
  if (value.partial.length > 0) return `partial:${value.partial.join('+')}`;
  return value.unfinished ? 'provisional' : 'final';
}

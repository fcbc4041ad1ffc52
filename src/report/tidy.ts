import type { Indicator } from '../indicators/indicator.ts';
import { type Figure, isKnown, missing } from './cell.ts';
import { compare } from './comparison.ts';
import type { SectionContext } from './section-context.ts';
import type { TidyLine } from './tidy-line.ts';

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
    figures: kept({
      value: compared.value,
      previous_month: compared.previousMonth,
      same_month_last_year: compared.sameMonthLastYear,
      mean_12: compared.mean12,
      ytd: compared.yearToDate,
      ytd_last_year: compared.yearToDateLastYear,
      rolling_12: compared.rolling12,
      difference: compared.difference,
      percent: compared.percent,
    }),
    signal: signals.of(indicator.id, district)?.verdict ?? '',
  };
}

/** Figures without the cases that they were computed of: a line is kept longer than records are. */
function kept(figures: TidyLine['figures']): TidyLine['figures'] {
  const entries = Object.entries(figures).map(([name, figure]) => [name, withoutCases(figure)]);
  return Object.fromEntries(entries) as TidyLine['figures'];
}

function withoutCases(figure: Figure): Figure {
  if (!isKnown(figure)) return missing(figure.missing);
  const { sample: _, ...rest } = figure;
  return rest;
}

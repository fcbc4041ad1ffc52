import type { Breakdown } from '../report/breakdown.ts';
import type { SectionContext } from '../report/section-context.ts';
import { groupFigures } from '../report/sections/breakdown.ts';
import { statusOf } from '../report/tidy-line.ts';
import { type CsvReader, dataCsv, inertCell } from './csv.ts';
import { figureNumber } from './tidy-csv.ts';

const header = 'month,qrr,by,group,indicator,unit,value,twelve_months,whole_months,status'.split(
  ',',
);

/** A breakdown for data frames: one line a group and indicator; an empty group is « not given ». */
export function renderBreakdownCsv(
  context: SectionContext,
  breakdown: Breakdown,
  reader?: CsvReader,
): string {
  const { dimension, district, names } = breakdown;
  const lines = groupFigures(context, breakdown).map(
    ({ group, indicator, value, twelve, months }) => [
      context.month,
      district,
      dimension,
      inertCell(names.get(group) ?? group),
      indicator.id,
      indicator.unit,
      figureNumber(value),
      figureNumber(twelve),
      months,
      statusOf(value),
    ],
  );
  return dataCsv([header, ...lines], reader);
}

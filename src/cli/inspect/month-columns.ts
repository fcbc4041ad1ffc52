import { hiddenText } from '../../domain/personal-data.ts';
import { isMonthText } from '../../intake/month-names.ts';
import type { ProfileTextRequest } from './profile-request.ts';
import { explained, inline } from './yaml-lines.ts';

const fewestMonths = 2;

/** The headers of a file without a column of dates that are months themselves; none if it is no such. */
export function monthColumns({
  inspection,
  examination,
  base,
}: Pick<ProfileTextRequest, 'inspection' | 'examination' | 'base'>): readonly string[] {
  const mapping = examination.chosen?.mapping;
  const isDated = mapping?.origins.has(mapping.kind.month) ?? false;
  if (isDated || base?.unpivot !== undefined) return [];
  const months = inspection.columns.map(({ header }) => header).filter(isMonthText);
  return months.length < fewestMonths ? [] : months;
}

/** How to read such a file: each cell is a record, dated by the header of its column. */
export function monthColumnLines(request: ProfileTextRequest): readonly string[] {
  const { inspection, examination, words } = request;
  const kind = examination.chosen?.mapping.kind;
  const months = monthColumns(request);
  if (months.length === 0 || kind === undefined) return [];
  const others = inspection.columns
    .map(({ header }) => header)
    .filter((header) => !['', hiddenText, ...months].includes(header));
  const hasQuantity = kind.fields.some(({ name }) => name === 'quantity');
  return [
    ...explained(words.inspect.profile.monthColumns),
    'unpivot:',
    `  except: ${inline(others)}`,
    `  headers: { ${kind.month}: 1 }`,
    `  value: ${hasQuantity ? 'quantity' : 'count'}`,
  ];
}

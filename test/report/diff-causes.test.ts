import { expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { causedBy } from '../../src/report/diff-causes.ts';

const known = (value: number) => ({ value, partial: [], unfinished: false });
const indicators = new Map(catalogue.map((one) => [one.id, one]));
const cause = (indicator: string, kind: string, month: string, district: string) => {
  const revision = { indicator, district: '77_1', month: '2021-12' as Month };
  const [found] = causedBy([{ ...revision, before: known(1), after: known(2) }], {
    touched: [{ load: 4, kind, month, district }],
    indicator: (id) => indicators.get(id),
  });
  return found?.loads;
};

it.each([
  // Reports of September, and what is linked to them in the 90 days after.
  ['reports.converted_90d.rate', 'reports', '2021-09', '77_1', [4]],
  ['reports.converted_90d.rate', 'reports', '2021-10', '77_1', []],
  ['reports.converted_90d.rate', 'reports', '2021-09', '93_3', []],
  ['reports.converted_90d.rate', 'arrests', '2021-10', '77_1', [4]],
  ['reports.converted_90d.rate', 'seizures', '2021-12', '93_3', [4]],
  ['reports.converted_90d.rate', 'arrests', '2021-08', '77_1', []],
  ['reports.converted_90d.rate', 'operations', '2021-10', '77_1', []],
  ['seizures.events', 'seizures', '2021-12', '77_1', [4]],
  ['seizures.events', 'seizures', '2021-11', '77_1', []],
] as const)('%s is changed by %s of %s in %s: %j', (indicator, kind, month, district, loads) => {
  expect(cause(indicator, kind, month, district)).toEqual(loads);
});

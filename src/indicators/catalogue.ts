import { arrestIndicators } from './catalogue/arrests.ts';
import { reportIndicators } from './catalogue/reports.ts';
import { seizureIndicators } from './catalogue/seizures.ts';
import type { Indicator } from './indicator.ts';

/** Every indicator, in the order of the catalogue. */
export const catalogue: readonly Indicator[] = [
  ...seizureIndicators,
  ...arrestIndicators,
  ...reportIndicators,
];

export function indicatorNamed(id: string): Indicator | undefined {
  return catalogue.find((indicator) => indicator.id === id);
}

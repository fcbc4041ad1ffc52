import { arrestIndicators } from './catalogue/arrests.ts';
import { dealPointIndicators } from './catalogue/deal-points.ts';
import { operationIndicators } from './catalogue/operations.ts';
import { qualityIndicators } from './catalogue/quality.ts';
import { reportIndicators } from './catalogue/reports.ts';
import { seizureIndicators } from './catalogue/seizures.ts';
import type { Indicator } from './indicator.ts';

/** Every indicator that comes with the programs, in the order of the catalogue. */
export const catalogue: readonly Indicator[] = [
  ...seizureIndicators,
  ...arrestIndicators,
  ...reportIndicators,
  ...dealPointIndicators,
  ...operationIndicators,
  ...qualityIndicators,
];

export function indicatorNamed(id: string): Indicator | undefined {
  return catalogue.find((indicator) => indicator.id === id);
}

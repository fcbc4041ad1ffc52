import { UserError } from '../../errors.ts';
import { catalogue, indicatorNamed } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { closest } from '../closest.ts';

/** The indicator that was typed: of the catalogue, or of the workspace. */
export function chosenIndicator(id: string, own: readonly Indicator[] = []): Indicator {
  const indicator = indicatorNamed(id) ?? own.find((one) => one.id === id);
  if (indicator !== undefined) return indicator;
  const known = [...catalogue, ...own].map((one) => one.id);
  throw new UserError('unknown-indicator', { indicator: id, meant: closest(id, known) });
}

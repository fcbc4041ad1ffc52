import { UserError } from '../../errors.ts';
import { indicatorNamed } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/indicator.ts';

/** The indicator that was typed: of the catalogue, or of the workspace. */
export function chosenIndicator(id: string, own: readonly Indicator[] = []): Indicator {
  const indicator = indicatorNamed(id) ?? own.find((one) => one.id === id);
  if (indicator === undefined) throw new UserError('unknown-indicator', { indicator: id });
  return indicator;
}

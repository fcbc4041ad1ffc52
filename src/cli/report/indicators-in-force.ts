import { catalogue } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/indicator.ts';

/** The indicators of a report: those of the catalogue, then those of the workspace. */
export function indicatorsInForce(own: readonly Indicator[]): {
  readonly indicators: readonly Indicator[];
  /** One of them by its id; there is none by another, which would be a bug. */
  readonly indicator: (id: string) => Indicator;
} {
  const indicators = [...catalogue, ...own];
  const byId = new Map(indicators.map((one) => [one.id, one]));
  return {
    indicators,
    indicator: (id) => {
      const found = byId.get(id);
      if (found === undefined) throw new RangeError(`no indicator ${id}`);
      return found;
    },
  };
}

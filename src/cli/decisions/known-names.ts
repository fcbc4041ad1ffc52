import type { Known } from '../../decisions/decision-field.ts';
import { fold } from '../../domain/fold.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { Words } from '../../locale/words.ts';
import { indicatorLabel } from '../../report/labels.ts';
import { ALL, normaliseCode } from '../../territory/district.ts';
import type { Registry } from '../../territory/registry.ts';

const everywhere = ['all', 'tous', 'toutes', 'ensemble'];

/** What cells of decisions may name: districts by their codes, indicators by their ids and labels. */
export function knownNames(registry: Registry, words: Words): Known {
  const ids = new Map(
    catalogue.flatMap(({ id }) => [
      [fold(indicatorLabel(id, words)), id] as const,
      [fold(id), id] as const,
    ]),
  );
  const activity = new Set(
    catalogue.filter(({ caveats }) => caveats.includes('activity')).map(({ id }) => id),
  );
  return {
    indicator: (text) => ids.get(fold(text)),
    measuresActivity: (id) => activity.has(id),
    district: (text) => {
      if (everywhere.includes(fold(text))) return ALL;
      const code = normaliseCode(text) ?? '';
      return registry.byCode.has(code) ? code : undefined;
    },
  };
}

import type { Known } from '../../decisions/decision-field.ts';
import { fold } from '../../domain/fold.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { measureOf } from '../../report/judged-decisions.ts';
import { describe } from '../../report/labels.ts';
import { ALL, normaliseCode } from '../../territory/district.ts';
import type { CommonOptions, Context } from '../context.ts';
import { ownIndicatorsHere } from '../report/own-here.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readRegistry } from '../workspace/territory.ts';

const everywhere = ['all', 'tous', 'toutes', 'ensemble'];

/** What cells of decisions may name: districts by their codes, indicators by their ids and labels. */
export async function knownNames(
  paths: WorkspacePaths,
  options: CommonOptions,
  context: Context,
): Promise<Known> {
  const registry = readRegistry(paths);
  const indicators = [...catalogue, ...(await ownIndicatorsHere(options, context))];
  const ids = new Map([
    ...indicators.map((one) => [fold(describe(one, context)[0]), one.id] as const),
    ...indicators.map(({ id }) => [fold(id), id] as const),
  ]);
  const activity = new Set(
    indicators.filter(({ caveats }) => caveats.includes('activity')).map(({ id }) => id),
  );
  const single = new Set(
    indicators.filter((one) => measureOf(one) === 'single').map(({ id }) => id),
  );
  return {
    indicator: (text) => ids.get(fold(text)),
    measuresActivity: (id) => activity.has(id),
    hasTotal: (id) => !single.has(id),
    district: (text) => {
      if (everywhere.includes(fold(text))) return ALL;
      const code = normaliseCode(text) ?? '';
      return registry.byCode.has(code) ? code : undefined;
    },
  };
}

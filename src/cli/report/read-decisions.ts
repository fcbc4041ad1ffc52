import { actionOf } from '../../decisions/actions.ts';
import { objectiveOf } from '../../decisions/objectives.ts';
import { actions } from '../../domain/kinds/actions.ts';
import { objectives } from '../../domain/kinds/objectives.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { DecisionFacts } from '../../report/decision-facts.ts';
import { listDecisions } from '../../store/decision-records.ts';
import type { Engine } from '../../store/engine.ts';
import type { Registry } from '../../territory/registry.ts';

interface Setting {
  readonly registry: Registry;
  /** Those that can be computed: an own one that a decision names may be gone. */
  readonly indicators: readonly Indicator[];
}

/** What the CLCT had decided once the given loads were made; the perimeter is for the caller to say. */
export async function readDecisionFacts(
  engine: Engine,
  loads: string,
  { registry, indicators }: Setting,
): Promise<Omit<DecisionFacts, 'perimeter'>> {
  const ids = new Set(indicators.map(({ id }) => id));
  const aims = await listDecisions(engine, objectives, loads);
  const acts = await listDecisions(engine, actions, loads);
  return {
    objectives: aims
      .map(({ fields }) => objectiveOf(fields))
      .filter(({ indicator }) => ids.has(indicator)),
    actions: acts
      .map(({ fields }) => actionOf(fields))
      .map((action) => ({
        ...action,
        indicators: action.indicators.filter((indicator) => ids.has(indicator)),
      })),
    controlAreas: registry.districts.filter(({ control }) => control).map(({ code }) => code),
  };
}

import type { Action } from '../decisions/actions.ts';
import type { Objective } from '../decisions/objectives.ts';

/** What the CLCT has decided, and what it is judged against. */
export interface DecisionFacts {
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  /** QRR of the workspace, all of them whatever is shown. */
  readonly perimeter: readonly string[];
  /** Areas that the registry declares to compare with. */
  readonly controlAreas: readonly string[];
}

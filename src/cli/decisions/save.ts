import type { DecisionFields, DecisionType } from '../../decisions/decision-field.ts';
import type { DecisionFault } from '../../decisions/decision-reasons.ts';
import type { DecisionState } from '../../decisions/plan-import.ts';
import {
  givenCodes,
  listDecisions,
  pastDecisions,
  storeDecisions,
} from '../../store/decision-records.ts';
import type { Engine } from '../../store/engine.ts';
import type { Context } from '../context.ts';
import { type ChangeOptions, changeStore, recordAct } from '../history/change-store.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { storedKind } from './stored-kind.ts';

/** What is to be stored of one type, made of what is stored now; nothing if there is a fault. */
export interface Resolution {
  readonly type: DecisionType;
  readonly added: readonly DecisionFields[];
  readonly revised: readonly DecisionFields[];
  readonly unchanged: number;
  readonly faults: readonly DecisionFault[];
}

export interface SaveRequest {
  readonly paths: WorkspacePaths;
  readonly options: ChangeOptions;
  readonly context: Context;
  readonly types: readonly DecisionType[];
  /** The file that the decisions come from, and its hash. */
  readonly file?: { readonly name: string; readonly sha256: string };
  /** Called in the transaction, so that nobody changes anything between reading and writing. */
  readonly resolve: (type: DecisionType, state: DecisionState) => Omit<Resolution, 'type'>;
}

export interface Saved {
  readonly resolutions: readonly Resolution[];
  /** Undefined when nothing was stored: a trial, nothing to change, or a fault. */
  readonly load: number | undefined;
}

/** Decides in one transaction and one load, whatever the number of decisions; all of them or none. */
export async function saveDecisions(request: SaveRequest): Promise<Saved> {
  const { paths, options, context, types, file } = request;
  const { result, load } = await changeStore({
    paths,
    options,
    context,
    action: 'modification',
    act: async (session, own) => {
      const { engine } = session;
      const resolutions: Resolution[] = [];
      for (const type of types)
        resolutions.push({ type, ...request.resolve(type, await readState(engine, type)) });
      const counts = countsOf(resolutions);
      const isFaulty = resolutions.some(({ faults }) => faults.length > 0);
      const isVoid = isFaulty || counts.new + counts.revised === 0;
      if (!isVoid) {
        for (const resolution of resolutions) await store(engine, resolution, own);
        const names = resolutions.filter(isTold).map(({ type }) => type.name);
        const facts = {
          action: 'resolve' as const,
          kind: names.length === 1 ? names[0] : undefined,
          file: file?.name,
          sha256: file?.sha256,
          counts,
        };
        await recordAct(session, own, facts, { context, reason: options.reason });
      }
      return { resolutions, counts, isVoid };
    },
  });
  return { resolutions: result.resolutions, load };
}

function isTold({ added, revised }: Resolution): boolean {
  return added.length + revised.length > 0;
}

async function readState(engine: Engine, type: DecisionType): Promise<DecisionState> {
  const kind = storedKind(type);
  return {
    current: await listDecisions(engine, kind),
    past: await pastDecisions(engine, kind),
    codes: await givenCodes(engine, kind),
  };
}

async function store(engine: Engine, resolution: Resolution, load: number): Promise<void> {
  const { type, added, revised } = resolution;
  const decisions = [...added, ...revised];
  if (decisions.length > 0)
    await storeDecisions(engine, { kind: storedKind(type), load, decisions });
}

function countsOf(resolutions: readonly Resolution[]) {
  const sum = (count: (one: Resolution) => number) =>
    resolutions.reduce((total, one) => total + count(one), 0);
  const added = sum((one) => one.added.length);
  const revised = sum((one) => one.revised.length);
  const unchanged = sum((one) => one.unchanged);
  return { read: added + revised + unchanged, new: added, revised, unchanged, refused: 0 };
}

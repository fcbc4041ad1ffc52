import { existsSync } from 'node:fs';
import type { DecisionType } from '../../decisions/decision-field.ts';
import {
  type DecisionVersion,
  decisionHistory,
  listDecisions,
} from '../../store/decision-records.ts';
import type { CommonOptions, Context } from '../context.ts';
import { withSession } from '../session.ts';
import { findWorkspace } from '../workspace/find.ts';
import { storedKind } from './stored-kind.ts';

/** The decisions that stand or, of one, all that it has been; none where nothing is stored. */
export async function readStored(
  type: DecisionType,
  code: string | undefined,
  { options, context }: { readonly options: CommonOptions; readonly context: Context },
): Promise<readonly DecisionVersion[]> {
  const paths = findWorkspace(options.workspace, context);
  if (!existsSync(paths.store)) return [];
  return withSession({ paths, wait: options.wait ?? 30, context }, ({ engine, withStore }) =>
    withStore('read', () =>
      code === undefined
        ? listDecisions(engine, storedKind(type))
        : decisionHistory(engine, storedKind(type), code.trim().toUpperCase()),
    ),
  );
}

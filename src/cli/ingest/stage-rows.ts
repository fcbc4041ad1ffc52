import { UserError } from '../../errors.ts';
import type { ColumnCells } from '../../intake/personal-sql.ts';
import { stageSql } from '../../intake/stage.ts';
import type { StagingPlan } from '../../intake/staging-plan.ts';
import { refuseTotalsSql, type Totals } from '../../intake/total-line.ts';
import type { Locator } from '../../territory/locate.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { OnPhase } from '../timings.ts';
import { leaveOutClosed } from './closed-months.ts';
import { refusePersonalCells } from './personal-cells.ts';
import { type Placement, placeRows } from './placement.ts';

export interface StageRequest extends Omit<StagingPlan, 'timeZone' | 'today'> {
  readonly file: string;
  /** Its rows are not those of the file: its column `record` says which they come from. */
  readonly isLaidOut: boolean;
  /** How many rows it has. */
  readonly written: number;
  readonly totals: Totals;
  /** Months of this source and kind that were purged: they take no row any more. */
  readonly closed: readonly string[];
  readonly settings: StageSettings;
}

export type TypeRequest = Omit<
  StageRequest,
  'file' | 'isLaidOut' | 'written' | 'totals' | 'closed'
>;

export interface StageSettings {
  readonly session: Session;
  readonly context: Context;
  readonly timeZone: string;
  readonly locate: Locator;
  readonly onPhase?: OnPhase;
}

/** What was noticed of rows on the way. */
export interface Staged extends Placement {
  /** Columns with cells that look personal. */
  readonly personal: readonly ColumnCells[];
}

/** Types, judges and places the records of a file: the temporary tables `staged` and `placed`. */
export async function stageRows(request: StageRequest): Promise<Staged> {
  const { mapping, settings, written, file, totals, isLaidOut, table, closed } = request;
  const { engine } = settings.session;
  const personal = await typeRows(request);
  const [row] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM staged');
  if (row?.n !== written) {
    throw new UserError('engine-disagrees', { file, expected: written, found: row?.n ?? 0 });
  }
  if (totals.records.length > 0) {
    const isAggregated = isLaidOut || mapping.origins.has('count');
    const laidOut = isLaidOut ? table : undefined;
    await engine.execute(refuseTotalsSql({ totals, isAggregated, laidOut }));
  }
  await leaveOutClosed(engine, mapping.kind, closed);
  settings.onPhase?.('placing');
  return { ...(await placeRows(engine, mapping.kind, settings.locate)), personal };
}

/** Types and judges them: the temporary table `staged` alone. */
export async function typeRows(request: TypeRequest): Promise<readonly ColumnCells[]> {
  const { mapping, kept, readings, distinct, profile, source, table, settings } = request;
  const { session, context } = settings;
  await session.engine.execute(`SET VARIABLE secret = '${session.key}'`);
  const today = context.machine.now().toISOString().slice(0, 10);
  const timeZone = profile?.time_zone ?? settings.timeZone;
  await session.engine.execute(
    stageSql({ mapping, kept, readings, distinct, profile, source, timeZone, today, table }),
  );
  await session.engine.execute(`DROP TABLE IF EXISTS ${distinct.relation}`);
  return refusePersonalCells(session.engine, mapping);
}

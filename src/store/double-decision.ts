import { doubleDecisions } from '../domain/kinds/double-decisions.ts';
import type { Engine } from './engine.ts';
import { merge } from './merge.ts';

/** A record by its key and rank. */
interface RecordKey {
  readonly key: string;
  readonly rank: number;
}

export interface DoubleDecision {
  readonly load: number;
  readonly pair: string;
  /** The kind of the two records. */
  readonly subject: string;
  /** `2019-08-12`. */
  readonly decidedOn: string;
  readonly keep: 'A' | 'B' | 'both';
  /** Neither where both are kept. */
  readonly kept: RecordKey | undefined;
  readonly dropped: RecordKey | undefined;
}

/** Stores a decision on two records as a record of its own, merged like a row of a file. */
export async function storeDecision(engine: Engine, decision: DoubleDecision): Promise<void> {
  const { load, pair, subject, decidedOn, keep, kept, dropped } = decision;
  await engine.query(
    `CREATE TEMP TABLE staged AS
SELECT 1 AS row, *, md5(concat_ws('|', 'decision', pair))::UUID AS key,
  md5(concat_ws('|', pair, keep, kept, kept_rank, dropped, dropped_rank))::UUID AS content,
  true AS identified, 0::UBIGINT AS place, NULL::VARCHAR AS reason
FROM (SELECT $1::UUID AS pair, $2::DATE AS decided_on, 'day' AS decided_on_precision,
  $3::VARCHAR AS subject, $4::VARCHAR AS keep, $5::UUID AS kept, $6::INTEGER AS kept_rank,
  $7::UUID AS dropped, $8::INTEGER AS dropped_rank)`,
    [
      pair,
      decidedOn,
      subject,
      keep.toLowerCase(),
      kept?.key ?? null,
      kept?.rank ?? null,
      dropped?.key ?? null,
      dropped?.rank ?? null,
    ],
  );
  await engine.execute(
    `CREATE TEMP TABLE placed AS SELECT 0::UBIGINT AS place, 'NONE' AS district, 'decision' AS placed`,
  );
  await merge(engine, {
    kind: doubleDecisions,
    load,
    source: 'cross',
    restate: true,
    withdrawIn: [],
    coveredBefore: [],
    registry: '',
  });
  await engine.execute('DROP TABLE staged; DROP TABLE placed');
}

import { kinds } from '../../domain/kinds.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import { datasetKind, datasetTable, joinedVocabularies } from '../../indicators/datasets.ts';
import { type Evaluation, evaluate } from '../../indicators/evaluate.ts';
import type { Indicator, ScannedDataset } from '../../indicators/indicator.ts';
import type { Relations } from '../../indicators/relations.ts';
import { linkable, seenUntil, tells } from '../../indicators/tells.ts';
import type { Engine } from '../../store/engine.ts';
import { liveLoads } from '../../store/live-loads.ts';
import { countDueRecords, type DueRecords, dueKeys, findDue } from '../../store/purge/due.ts';
import { monthsOfRecords } from '../../store/purge/kept.ts';
import { toldTransmission } from '../../store/transmissions.ts';
import { createVocabularies, vocabularyRelation } from '../../store/vocabulary.ts';
import { type Vocabularies, vocabularyTables } from '../workspace/vocabularies.ts';

/** The table, in memory, of what sources told in records that are purged, now or before. */
export const toldTable = 'new_told';

export interface PurgePlan {
  readonly due: readonly DueRecords[];
  /** Records of months that are due which stay for now, as something ties them to others. */
  readonly staying: number;
  /** Rows of the store that go: every version of the records, and those that no longer count. */
  readonly rows: number;
  /** Months of any record, those of cohorts and their later reports included. */
  readonly months: readonly [from: Month, to: Month];
  /** What every indicator says before. */
  readonly before: Evaluation;
}

export interface PlanRequest {
  readonly engine: Engine;
  readonly vocabularies: Vocabularies;
  readonly indicators: readonly Indicator[];
  /** What was first loaded by then is due; UTC, `2018-08-12 09:30:00`. */
  readonly loadedBy: string;
}

/** No indicator reports a cohort later than that. */
const longestLag = 3;

/** How the current records and what earlier purges left are named. */
export const relationsNow: Relations = {
  records: (kind) => `store.${kind}_current`,
  vocabulary: vocabularyRelation,
  loads: liveLoads,
  told: 'store.told',
};

/** Works out what is due; nothing is changed. */
export async function planPurge(request: PlanRequest): Promise<PurgePlan> {
  const { engine, vocabularies, indicators, loadedBy } = request;
  // Without any record there may still be files of refused rows.
  const then = loadedBy.slice(0, 7) as Month;
  const span = (await monthsOfRecords(engine)) ?? [then, then];
  const months = [span[0], addMonths(span[1], longestLag)] as const;
  await createVocabularies(engine, vocabularyTables(vocabularies, joinedVocabularies()), 'engine');
  const { query } = engine;
  const [from, to] = months;
  const before = await evaluate({ indicators, from, to, relations: relationsNow, query });
  const laidOut = await laidOutDatasets(engine);
  await findDue(engine, { loadedBy, pointEvents: pointEvents(laidOut) });
  await engine.execute(toldSql(laidOut));
  return { ...(await countDueRecords(engine)), months, before };
}

async function laidOutDatasets(engine: Engine): Promise<readonly ScannedDataset[]> {
  const rows = await engine.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_catalog = 'memory'`,
  );
  const names = new Set(rows.map(({ name }) => name));
  const datasets = Object.keys(datasetKind).filter((name) => name !== 'loads') as ScannedDataset[];
  return datasets.filter((dataset) => names.has(datasetTable(dataset)));
}

function pointEvents(laidOut: readonly ScannedDataset[]): string {
  const nothing = `(SELECT deal_point, event_on, 1 AS turn, source, id, false AS closes
  FROM store.deal_points WHERE false)`;
  return laidOut.includes('deal-points') ? datasetTable('deal-points') : nothing;
}

/** What the sources of due records told in them, with what they told in those purged before. */
function toldSql(laidOut: readonly ScannedDataset[]): string {
  const parts = laidOut.flatMap((dataset) => {
    const kind = datasetKind[dataset];
    const rows = `${datasetTable(dataset)} SEMI JOIN ${dueKeys(kind)} USING (key)`;
    const said = (what: string, condition: string) =>
      `SELECT DISTINCT '${kind}', source, '${what}', NULL::DATE FROM ${rows} WHERE ${condition}`;
    const own = Object.entries(tells[dataset] ?? {}).map(([what, test]) => said(what, test));
    if (dataset === 'reports')
      own.push(
        said(linkable, linkable),
        `SELECT DISTINCT '${kind}', source, ${toldTransmission}, NULL::DATE
  FROM ${rows} WHERE transmitted_on IS NOT NULL`,
      );
    if (dataset === 'reports' || dataset === 'deal-points')
      own.push(
        `SELECT '${kind}', source, '${seenUntil}', max(seen_until) FROM ${rows} GROUP BY source`,
      );
    return own;
  });
  return `CREATE OR REPLACE TABLE ${toldTable} AS
SELECT kind, source, what, max(until) AS until FROM (
  ${['SELECT kind, source, what, until FROM store.told', ...parts].join('\n  UNION ALL ')}
) GROUP BY kind, source, what;`;
}

/** The number of records that are due, by kind, in the order of the kinds. */
export function dueByKind(due: readonly DueRecords[]): readonly {
  readonly kind: string;
  readonly from: Month;
  readonly to: Month;
  readonly records: number;
}[] {
  return kinds.flatMap(({ name }) => {
    const own = due.filter(({ kind }) => kind === name);
    const months = own.map(({ month }) => month).sort();
    const [from] = months;
    const to = months.at(-1);
    if (from === undefined || to === undefined) return [];
    return [{ kind: name, from, to, records: own.reduce((sum, { records }) => sum + records, 0) }];
  });
}

import type { Kind } from '../domain/field.ts';
import { literal } from '../sql-literal.ts';
import { fieldColumns } from './columns.ts';
import type { Engine } from './engine.ts';
import { placedOutcome, refreshPlacements } from './placements.ts';
import { findSuspects, type Suspects } from './suspects.ts';

/** What a load brings, and how it wants it merged. */
export interface MergeRequest {
  readonly kind: Kind;
  readonly load: number;
  readonly source: string;
  /** An older content that comes again becomes current. */
  readonly restate: boolean;
  /** Months for which the file is complete: what it lacks there is withdrawn. */
  readonly withdrawIn: readonly string[];
  /** Months that live loads of this source and kind had covered before. */
  readonly coveredBefore: readonly string[];
  /**
   * The loads whose refused rows these are, mended: the records that those loads saw are others, and
   * are neither revised nor found again.
   */
  readonly continues?: readonly number[];
  /** Version of the registry that placed the rows. */
  readonly registry: string;
}

/** Counts of rows; `new + revised + unchanged` are all the rows that were staged without a reason. */
export interface MergeCounts extends Suspects {
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly outside: number;
  readonly unplaced: number;
  /** Rows without an identifier that are new in a month that was already covered. */
  readonly lateOrCorrected: number;
  /** Rows whose content an earlier revision had already replaced. */
  readonly olderSeenAgain: number;
  /** Rows that share their identifier with other rows of the file. */
  readonly sharedIdentifier: number;
  /** Rows that the store had in another district, before contours or places changed. */
  readonly placedAgain: number;
}

/**
 * Merges the temporary table `staged` (and `placed`) into the attached store; the caller holds the
 * transaction.
 *
 * A key can stand for several rows (three persons in one procedure), told apart by a rank. Rows
 * first take the rank that already has their content; only then does a row revise another one, and
 * only where the file holds at least as many rows of that key as the store, for the month or for
 * all of it: a part of a group never overwrites the rest of it.
 */
export async function merge(engine: Engine, request: MergeRequest): Promise<MergeCounts> {
  await engine.execute(lookUpSql(request));
  await engine.execute(groupsSql);
  const [groups] = await engine.query<{ n: number }>('SELECT count(*) AS n FROM grouped');
  if ((groups?.n ?? 0) > 0) await assignGroups(engine);
  await engine.execute(outcomeSql(request));
  await engine.execute(writeSql(request));
  const suspects = await findSuspects(engine, request);
  const placedAgain = await refreshPlacements(engine, request);
  const counts = await countOutcome(engine, request);
  await engine.execute(cleanSql);
  return { ...counts, ...suspects, placedAgain };
}

/**
 * `incoming`: the accepted rows, never copied. `slot`: every content that the store has for their
 * keys; it is `alive` if a load that counts has seen it since its rank was last withdrawn.
 */
function lookUpSql({ kind, continues = [] }: MergeRequest): string {
  const before = [0, ...continues].join(', ');
  return `
CREATE TEMP VIEW incoming AS
SELECT *, strftime(${kind.month}, '%Y-%m') AS month FROM staged WHERE reason IS NULL;
CREATE TEMP TABLE slot AS
WITH mine AS (SELECT record.* FROM store.${kind.name} AS record SEMI JOIN incoming USING (key)),
live AS (SELECT load FROM store.loads WHERE live),
gone AS (SELECT key, rank, max(load) AS load FROM store.${kind.name}_gone
  SEMI JOIN live USING (load) SEMI JOIN incoming USING (key) GROUP BY ALL),
alive AS (SELECT DISTINCT mine.id FROM store.${kind.name}_seen AS seen SEMI JOIN live USING (load)
  JOIN mine ON mine.id = seen.record LEFT JOIN gone USING (key, rank)
  WHERE seen.load > coalesce(gone.load, 0))
SELECT mine.key, mine.rank, mine.id, mine.content, strftime(mine.${kind.month}, '%Y-%m') AS month,
  now.id IS NOT NULL AS current, alive.id IS NOT NULL AS alive
FROM mine LEFT JOIN store.${kind.name}_standing AS now USING (id) LEFT JOIN alive USING (id);
CREATE TEMP TABLE continued AS
SELECT DISTINCT slot.key, slot.rank FROM slot JOIN store.${kind.name}_seen AS seen ON seen.record = slot.id
WHERE seen.load IN (${before});`;
}

/**
 * `shared`: the keys of several rows; `grouped`: those with several ranks, in the file or the store.
 * `assigned` is for their rows alone: any other row has rank 1.
 */
const groupsSql = `
CREATE TEMP TABLE shared AS SELECT key FROM incoming GROUP BY key HAVING count(*) > 1;
CREATE TEMP TABLE grouped AS
FROM shared UNION SELECT key FROM slot WHERE rank > 1 UNION SELECT key FROM continued;
CREATE TEMP TABLE assigned (row BIGINT, rank INTEGER);`;

/** An accepted row with its rank. */
const rankedSql = `(SELECT incoming.*, coalesce(assigned.rank, 1) AS rank
  FROM incoming LEFT JOIN assigned USING (row))`;

/** What the number of a new record begins after: its row is added to it. */
function lastIdSql({ name }: Kind): string {
  return `(SELECT coalesce(max(id), 0) FROM store.${name})`;
}

const groupViewsSql = `
CREATE TEMP VIEW pending AS
SELECT incoming.* FROM incoming SEMI JOIN grouped USING (key) ANTI JOIN assigned USING (row);
CREATE TEMP VIEW taken AS
SELECT incoming.key, assigned.rank FROM assigned JOIN incoming USING (row) UNION ALL FROM continued;
CREATE TEMP VIEW vacant AS
SELECT slot.* FROM slot SEMI JOIN grouped USING (key) ANTI JOIN taken USING (key, rank) WHERE current;
CREATE TEMP VIEW remembered AS
SELECT old.* REPLACE (vacant.rank AS rank) FROM slot AS old
JOIN vacant USING (key, rank) WHERE old.alive AND NOT old.current;
CREATE TEMP VIEW idle AS
SELECT slot.* FROM slot SEMI JOIN grouped USING (key) ANTI JOIN taken USING (key, rank)
ANTI JOIN (SELECT key, rank FROM slot WHERE current) AS used USING (key, rank);`;

const ownRanksSql = `
INSERT INTO assigned
SELECT pending.row, coalesce(used.rank, 0) + row_number() OVER (PARTITION BY key ORDER BY content, pending.row)
FROM pending LEFT JOIN (SELECT key, max(rank) AS rank FROM slot GROUP BY key) AS used USING (key);
DROP VIEW idle; DROP VIEW remembered; DROP VIEW vacant; DROP VIEW taken; DROP VIEW pending;`;

/**
 * Rows of shared keys: by content now, by content once, by month, by key, then ranks that have
 * nothing current (undone or withdrawn: should that be undone itself, the row is not there twice),
 * else a rank of their own.
 */
async function assignGroups(engine: Engine): Promise<void> {
  await engine.execute(groupViewsSql);
  await engine.execute(assignBySql('vacant', ['key', 'content'], false));
  await exhaust(engine, assignBySql('remembered', ['key', 'content'], false));
  await engine.execute(assignBySql('vacant', ['key', 'month'], true));
  await engine.execute(assignBySql('vacant', ['key'], true));
  await exhaust(engine, assignBySql('idle', ['key', 'content'], false));
  await engine.execute(assignBySql('(SELECT DISTINCT key, rank FROM idle)', ['key'], true));
  await engine.execute(ownRanksSql);
}

/** A rank can remember several contents: who loses it to another row may still have the next. */
async function exhaust(engine: Engine, insert: string): Promise<void> {
  for (;;) {
    const [row] = await engine.query<{ Count: number }>(insert);
    if ((row?.Count ?? 0) === 0) return;
  }
}

/**
 * Gives pending rows the vacant ranks that share `by` with them, one each. `whole`: only where the
 * rows are at least as many as the ranks.
 */
function assignBySql(ranks: string, by: readonly string[], whole: boolean): string {
  const list = by.join(', ');
  const complete = whole ? 'WHERE taker.among >= giver.among' : '';
  return `
INSERT INTO assigned
SELECT taker.row, giver.rank FROM
  (SELECT *, row_number() OVER (PARTITION BY ${list} ORDER BY content, row) AS turn,
    count(*) OVER (PARTITION BY ${list}) AS among FROM pending) AS taker
  JOIN (SELECT *, row_number() OVER (PARTITION BY ${list} ORDER BY rank) AS turn,
    count(*) OVER (PARTITION BY ${list}) AS among FROM ${ranks}) AS giver
  USING (${list}, turn)
${complete}
QUALIFY row_number() OVER (PARTITION BY key, giver.rank ORDER BY taker.content, taker.row) = 1;`;
}

/** What becomes of each accepted row; narrow, since it is as long as the file. */
function outcomeSql({ kind, restate, coveredBefore }: MergeRequest): string {
  const months = coveredBefore.map((month) => `'${month}'`).join(', ');
  const late = months === '' ? 'false' : `NOT ranked.identified AND ranked.month IN (${months})`;
  return `
CREATE TEMP TABLE outcome AS
SELECT ranked.key, ranked.rank, ranked.place, ranked.identified, ${late} AS late, known.id AS known,
  CASE
    WHEN now.id IS NULL THEN 'new'
    WHEN now.id = known.id OR (known.alive AND NOT ${restate}) THEN 'unchanged'
    ELSE 'revised'
  END AS verdict,
  NOT ${restate} AND now.id IS NOT NULL AND known.alive AND now.id <> known.id AS older,
  coalesce(known.id, ${lastIdSql(kind)} + ranked.row) AS id
FROM ${rankedSql} AS ranked
LEFT JOIN slot AS known ON known.key = ranked.key AND known.rank = ranked.rank
  AND known.content = ranked.content
LEFT JOIN slot AS now ON now.key = ranked.key AND now.rank = ranked.rank AND now.current;`;
}

function writeSql({ kind, load, source, restate, withdrawIn, registry }: MergeRequest): string {
  const fields = fieldColumns(kind).map((column) => `ranked.${column.name}`);
  const months = withdrawIn.map((month) => `'${month}'`).join(', ');
  const withdraw = `
INSERT INTO store.${kind.name}_gone
SELECT key, rank, ${load} FROM store.${kind.name}_standing AS now ANTI JOIN outcome USING (key, rank)
WHERE now.source = (SELECT source FROM request) AND strftime(${kind.month}, '%Y-%m') IN (${months});`;
  return `
CREATE TEMP TABLE request AS SELECT ${literal(source)} AS source;
${withdrawIn.length === 0 ? '' : withdraw}
INSERT INTO store.${kind.name}
SELECT ${lastIdSql(kind)} + ranked.row, ranked.key, ranked.rank, ranked.content, (SELECT source FROM request),
  ${fields.join(', ')}, placed.district, placed.placed, '${registry}'
FROM ${rankedSql} AS ranked LEFT JOIN placed USING (place) ANTI JOIN slot USING (key, rank, content);
INSERT INTO store.${kind.name}_seen SELECT id, ${load}, ${restate} FROM outcome;`;
}

/** Those that the outcome alone says. */
type OutcomeCounts = Omit<MergeCounts, 'placedAgain' | keyof Suspects>;

async function countOutcome(engine: Engine, request: MergeRequest): Promise<OutcomeCounts> {
  const [row] = await engine.query<OutcomeCounts>(
    `
SELECT
  count(*) FILTER (verdict = 'new') AS new,
  count(*) FILTER (verdict = 'revised') AS revised,
  count(*) FILTER (verdict = 'unchanged') AS unchanged,
  (SELECT count(*) FROM store.${request.kind.name}_gone WHERE load = $1) AS withdrawn,
  count(*) FILTER (placed.district = 'NONE') AS outside,
  count(*) FILTER (placed.district = 'UNPLACED') AS unplaced,
  count(*) FILTER (verdict = 'new' AND late) AS "lateOrCorrected",
  count(*) FILTER (older) AS "olderSeenAgain",
  count(*) FILTER (outcome.identified AND outcome.key IN (SELECT key FROM shared)) AS "sharedIdentifier"
FROM ${placedOutcome}`,
    [request.load],
  );
  if (row === undefined) throw new Error('the merge gave no counts');
  return row;
}

const cleanSql = `
DROP TABLE outcome; DROP TABLE request; DROP TABLE assigned; DROP TABLE grouped;
DROP TABLE shared; DROP TABLE continued; DROP TABLE slot; DROP VIEW incoming;`;

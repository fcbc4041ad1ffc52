import type { Kind } from '../domain/field.ts';
import { decisionKinds } from '../domain/kinds/decisions.ts';
import { doubleDecisions } from '../domain/kinds/double-decisions.ts';
import { standingSql } from './current.ts';
import type { Engine } from './engine.ts';

/**
 * What is current is worked out from all sightings, which takes longer than to read it: the few
 * records that are not current are therefore kept in two lists a kind, `…_superseded` (replaced,
 * withdrawn, undone) and `…_left_out` (a double of which another is kept). Both follow from the
 * sightings and can be made anew at any time.
 */
export function supersededTablesSql({ name }: Kind): string {
  return `
CREATE TABLE store.${name}_superseded (id BIGINT NOT NULL);
CREATE TABLE store.${name}_left_out (id BIGINT NOT NULL);
CREATE OR REPLACE VIEW store.${name}_standing AS
SELECT * FROM store.${name} ANTI JOIN store.${name}_superseded USING (id);
CREATE OR REPLACE VIEW store.${name}_current AS
SELECT * FROM store.${name}_standing ANTI JOIN store.${name}_left_out USING (id);`;
}

const live = '(SELECT load FROM store.loads WHERE live)';

/** Makes both lists of a kind anew. */
export function rebuildSupersededSql({ name }: Kind): string {
  return `
DELETE FROM store.${name}_superseded;
INSERT INTO store.${name}_superseded
SELECT id FROM store.${name} ANTI JOIN (${standingSql(name, live)}) AS standing USING (id);
${name === doubleDecisions.name ? '' : leftOutSql(name)}`;
}

/** How many entries of both lists of a kind are not what the sightings say: column `n`. */
export function supersededFaultsSql({ name }: Kind): string {
  const superseded = `SELECT id FROM store.${name} ANTI JOIN (${standingSql(name, live)}) AS standing USING (id)`;
  const lists = [differenceSql(`SELECT id FROM store.${name}_superseded`, superseded)];
  if (name !== doubleDecisions.name)
    lists.push(differenceSql(`SELECT id FROM store.${name}_left_out`, leftOutIdsSql(name)));
  return lists.join(' UNION ALL ');
}

function differenceSql(kept: string, expected: string): string {
  return `SELECT (SELECT count(*) FROM (${kept} EXCEPT ALL ${expected})) + (SELECT count(*) FROM (${expected} EXCEPT ALL ${kept})) AS n`;
}

/**
 * Brings the lists up to date with a load that was just recorded: of the keys that it saw or
 * withdrew; of all keys if it undoes another.
 */
export async function refreshSuperseded(
  engine: Engine,
  kinds: readonly Kind[],
  { load, undoes }: { readonly load: number; readonly undoes?: number | undefined },
): Promise<void> {
  const versioned = [doubleDecisions, ...decisionKinds, ...kinds];
  if (undoes !== undefined) {
    await engine.execute(versioned.map(rebuildSupersededSql).join('\n'));
    return;
  }
  const names = versioned.map(({ name }) => name);
  for (const { name } of await engine.query<{ name: string }>(changedSql(names, load))) {
    await engine.execute(touchedSql(name, load));
    const [touched] = await engine.query('SELECT 1 FROM touched LIMIT 1');
    if (touched !== undefined) await engine.execute(refreshSql(name));
    await engine.execute('DROP TABLE touched');
  }
  const [decision] = await engine.query(`SELECT 1 FROM store.${doubleDecisions.name} LIMIT 1`);
  if (decision === undefined) return;
  await engine.execute(kinds.map(({ name }) => leftOutSql(name)).join('\n'));
}

/** Of what a load saw or withdrew anything: mostly of one kind, and asking one by one takes longer. */
function changedSql(names: readonly string[], load: number): string {
  const of = (name: string) =>
    `SELECT '${name}' AS name WHERE EXISTS (FROM store.${name}_seen WHERE load = ${load})
  OR EXISTS (FROM store.${name}_gone WHERE load = ${load})`;
  return names.map(of).join(' UNION ALL ');
}

/** Keys of the load for which it may matter: a record that is alone, and new, supersedes nothing. */
function touchedSql(name: string, load: number): string {
  return `
CREATE OR REPLACE TEMP TABLE touched AS
WITH mine AS (SELECT id, key FROM store.${name}
  SEMI JOIN (SELECT record AS id FROM store.${name}_seen WHERE load = ${load}) AS seen USING (id))
SELECT key FROM mine JOIN store.${name} AS other USING (key) WHERE other.id <> mine.id
UNION SELECT key FROM mine SEMI JOIN store.${name}_superseded USING (id)
UNION SELECT key FROM store.${name}_gone WHERE load = ${load};`;
}

function refreshSql(name: string): string {
  const records = `(SELECT * FROM store.${name} SEMI JOIN touched USING (key))`;
  return `
DELETE FROM store.${name}_superseded WHERE id IN (SELECT id FROM ${records} AS record);
INSERT INTO store.${name}_superseded
SELECT id FROM ${records} AS record ANTI JOIN (${standingSql(name, live, records)}) AS standing USING (id);`;
}

/** The standing doubles of which the kept one stands too. */
function leftOutSql(name: string): string {
  return `
DELETE FROM store.${name}_left_out;
INSERT INTO store.${name}_left_out ${leftOutIdsSql(name)};`;
}

function leftOutIdsSql(name: string): string {
  return `SELECT DISTINCT record.id FROM store.${doubleDecisions.name}_standing AS decision
JOIN store.${name}_standing AS record ON record.key = decision.dropped AND record.rank = decision.dropped_rank
JOIN store.${name}_standing AS kept ON kept.key = decision.kept AND kept.rank = decision.kept_rank`;
}

import type { Month } from '../domain/month.ts';
import type { Engine } from './engine.ts';

/** A report that was issued: what it was made of is kept with it. */
export type IssuedReport = {
  /** `clct-2019-07-4f2c01ab`. */
  readonly id: string;
  readonly month: Month;
  /** UTC. */
  readonly issuedAt: string;
  readonly user: string;
  /** The last load that it knew. */
  readonly load: number;
  /** SHA-256 of the document. */
  readonly sha256: string;
  /** The document as JSON. */
  readonly document: string;
};

/** Schema: the reports that were issued, each once. */
export const issuedTableSql = `
CREATE TABLE store.issued (
  id VARCHAR PRIMARY KEY,
  month VARCHAR NOT NULL,
  issued_at TIMESTAMP NOT NULL,
  user_name VARCHAR NOT NULL,
  load INTEGER NOT NULL,
  sha256 VARCHAR NOT NULL,
  document VARCHAR NOT NULL
);`;

const columns = `id, month, strftime(issued_at, '%Y-%m-%dT%H:%M:%SZ') AS "issuedAt",
  user_name AS "user", load, sha256, document`;

/** Keeps a report that is issued, inside the caller's transaction; false where it is kept already. */
export async function keepIssued(
  engine: Engine,
  issued: Omit<IssuedReport, 'load'>,
): Promise<boolean> {
  const { id, month, issuedAt, user, sha256, document } = issued;
  if ((await findIssued(engine, id)) !== undefined) return false;
  await engine.query(
    `INSERT INTO store.issued
SELECT $1, $2, $3::TIMESTAMP, $4, (SELECT coalesce(max(load), 0) FROM store.loads), $5, $6`,
    [id, month, issuedAt.replace(/Z$/, ''), user, sha256, document],
  );
  return true;
}

/** An issued report by its id. */
export async function findIssued(engine: Engine, id: string): Promise<IssuedReport | undefined> {
  const [found] = await engine.query<IssuedReport>(
    `SELECT ${columns} FROM store.issued WHERE id = $1`,
    [id],
  );
  return found;
}

/** The latest issued report of the latest month before this one; undefined where there is none. */
export async function lastIssuedBefore(
  engine: Engine,
  month: Month,
): Promise<IssuedReport | undefined> {
  const [found] = await engine.query<IssuedReport>(
    `SELECT ${columns} FROM store.issued WHERE month < $1 ORDER BY month DESC, issued_at DESC LIMIT 1`,
    [month],
  );
  return found;
}

/** The ids of the issued reports of a month, or of all, the latest first. */
export async function issuedIds(engine: Engine, month?: Month): Promise<readonly string[]> {
  const where = month === undefined ? '' : 'WHERE month = $1';
  const rows = await engine.query<{ id: string }>(
    `SELECT id FROM store.issued ${where} ORDER BY issued_at DESC, id`,
    month === undefined ? [] : [month],
  );
  return rows.map(({ id }) => id);
}

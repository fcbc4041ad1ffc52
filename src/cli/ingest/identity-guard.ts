import { existsSync } from 'node:fs';
import type { Kind } from '../../domain/field.ts';
import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { Engine } from '../../store/engine.ts';
import type { LoadSettings } from './load-settings.ts';

/** What decides whether the rows of a file are the same records as those of earlier ones. */
export interface IdentityCheck {
  readonly file: string;
  readonly kind: Kind;
  readonly source: string;
  /** Canonical fields that the file has. */
  readonly fields: readonly string[];
  readonly months: readonly { readonly month: Month; readonly rows: number }[];
  readonly covers: readonly Month[];
}

/**
 * Rows without an identifier are known by the fields that identify them: with another set of such
 * fields, or with an identifier at last, the rows of a month that is there already would all count
 * twice. Months that this file replaces as a whole (`--snapshot`) are no concern, nor are those
 * that only one of the layouts speaks of. The caller holds the store: a load takes it for writing, so
 * that no other comes between.
 */
export async function checkIdentity(check: IdentityCheck, settings: LoadSettings): Promise<void> {
  const { session, snapshot, mended } = settings;
  if (mended !== undefined) return;
  const replaced: readonly string[] = snapshot ? check.covers : [];
  const months = check.months
    .map(({ month }) => month)
    .filter((month) => !replaced.includes(month));
  if (months.length === 0) return;
  const earlier = await loadsWithout(session.engine, check, months);
  const own = identityOf(check.kind, check.fields);
  const other = earlier.filter(({ fields }) => !isSame(identityOf(check.kind, fields), own));
  const [first] = other;
  if (first === undefined) return;
  const changed = difference(identityOf(check.kind, first.fields), own);
  throw new UserError('identifying-fields-changed', {
    file: check.file,
    source: check.source,
    fields: changed.join(', '),
    loads: other.map(({ load }) => load).join(', '),
  });
}

/** The same before the file is loaded, in a turn of its own. */
export async function foreseeIdentity(check: IdentityCheck, settings: LoadSettings): Promise<void> {
  const { paths, withStore } = settings.session;
  if (existsSync(paths.store)) await withStore('read', () => checkIdentity(check, settings));
}

interface EarlierLoad {
  readonly load: number;
  readonly fields: readonly string[];
}

/** The loads of the source whose rows had no identifier and fall into these months. */
async function loadsWithout(
  engine: Engine,
  { kind, source }: IdentityCheck,
  months: readonly Month[],
): Promise<readonly EarlierLoad[]> {
  const list = months.map((month) => `'${month}'`).join(', ');
  const rows = await engine.query<{ load: number; fields: string }>(
    `SELECT load, array_to_string(fields, ' ') AS fields FROM store.loads
WHERE live AND action = 'ingest' AND continues IS NULL AND NOT identified AND kind = $1 AND source = $2
  AND load IN (SELECT load FROM store.load_months WHERE rows > 0 AND month IN (${list}))
ORDER BY load`,
    [kind.name, source],
  );
  return rows.map(({ load, fields }) => ({ load, fields: fields.split(' ') }));
}

/** The fields that make a row the same row: its identifier, else those that identify it. */
function identityOf(kind: Kind, fields: readonly string[]): readonly string[] {
  if (fields.includes(kind.identifier)) return [kind.identifier];
  const isAggregated = fields.includes('count');
  return kind.fields
    .filter((field) => field.identifying && !(isAggregated && field.measure))
    .map(({ name }) => name)
    .filter((name) => fields.includes(name));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return difference(a, b).length === 0;
}

/** What is in one of them only. */
function difference(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a.filter((name) => !b.includes(name)), ...b.filter((name) => !a.includes(name))];
}

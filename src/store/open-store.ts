import type { Kind } from '../domain/field.ts';
import { UserError } from '../errors.ts';
import { literal } from '../sql-literal.ts';
import type { Engine } from './engine.ts';
import { lockHolder } from './lock-holder.ts';
import { migrate, schemaVersion, storeVersion } from './migrations.ts';
import { processName } from './process-name.ts';

export interface StoreIdentity {
  /** Path of the workspace, for messages. */
  readonly workspace: string;
  readonly path: string;
  /** Of the key that hashes identifiers: a store answers to one key only. */
  readonly keyFingerprint: string;
}

/** Another process holds the engine's lock on the store's file. */
export class StoreLocked extends Error {
  readonly holder: string;

  constructor(holder: string) {
    super('the store is locked');
    this.holder = holder;
  }
}

/**
 * Attaches the store to the engine, as `store`: makes it where it is missing (for writing), brings
 * an older one up to date, refuses a newer one and one that was filled with another key.
 */
export async function openStore(
  engine: Engine,
  identity: StoreIdentity,
  mode: 'read' | 'write',
  kinds: readonly Kind[],
): Promise<void> {
  await attach(engine, identity.path, mode);
  try {
    await bringUpToDate(engine, identity, mode, kinds);
    await checkKey(engine, identity, mode);
  } catch (error) {
    await closeStore(engine);
    throw error;
  }
}

async function bringUpToDate(
  engine: Engine,
  { workspace, path }: StoreIdentity,
  mode: 'read' | 'write',
  kinds: readonly Kind[],
): Promise<void> {
  const version = await storeVersion(engine);
  if (version > schemaVersion) {
    throw new UserError('store-newer', {
      workspace,
      found: version,
      known: schemaVersion,
    });
  }
  if (version === schemaVersion) return;
  if (mode === 'write') return migrate(engine, version, kinds);
  await reattach(engine, path, 'write');
  await migrate(engine, version, kinds);
  await reattach(engine, path, 'read');
}

async function reattach(engine: Engine, path: string, mode: 'read' | 'write'): Promise<void> {
  await closeStore(engine);
  await attach(engine, path, mode);
}

/**
 * Gives the store back: the engine goes on, the file is free for others. Where the disk is too full to
 * fold the log into the store, what was committed stands in the log, and the next opening reads it:
 * that is no failure of what was done.
 */
export async function closeStore(engine: Engine): Promise<void> {
  try {
    await engine.execute('DETACH DATABASE IF EXISTS store');
  } catch (error) {
    if (!/^IO Error: Detached database .*CHECKPOINT/s.test(String((error as Error).message)))
      throw error;
  }
}

async function attach(engine: Engine, path: string, mode: 'read' | 'write'): Promise<void> {
  try {
    await engine.execute(
      `ATTACH ${literal(path)} AS store ${mode === 'read' ? '(READ_ONLY)' : ''}`,
    );
  } catch (error) {
    const holder = lockHolder(error instanceof Error ? error.message : '');
    throw holder === undefined ? error : new StoreLocked(holderName(holder));
  }
}

/** As tickets name theirs: what it is, and its number. */
function holderName(holder: string): string {
  const pid = /^PID (\d+)$/.exec(holder)?.[1];
  const name = pid === undefined ? undefined : processName(Number(pid));
  return name === undefined ? holder : `${name}, ${holder}`;
}

async function checkKey(
  engine: Engine,
  identity: StoreIdentity,
  mode: 'read' | 'write',
): Promise<void> {
  const [row] = await engine.query<{ value: string }>(
    `SELECT value FROM store.meta WHERE name = 'key'`,
  );
  if (row === undefined && mode === 'write') {
    await engine.query(`INSERT INTO store.meta VALUES ('key', $1)`, [identity.keyFingerprint]);
  } else if (row !== undefined && row.value !== identity.keyFingerprint) {
    throw new UserError('key-mismatch', { workspace: identity.workspace });
  }
}

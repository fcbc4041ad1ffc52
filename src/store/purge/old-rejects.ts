import type { Engine } from '../engine.ts';

/** Loads made by a moment (UTC) of which the file of refused rows is still there. */
export async function oldRejects(
  engine: Engine,
  loadedBy: string,
): Promise<readonly { readonly load: number; readonly rejects: string }[]> {
  return engine.query<{ load: number; rejects: string }>(
    'SELECT load, rejects FROM store.loads WHERE rejects IS NOT NULL AND loaded_at <= $1::TIMESTAMP ORDER BY load',
    [loadedBy],
  );
}

import type { Engine } from './engine.ts';

/** Does all of the work, or nothing of it. */
export async function inTransaction<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.execute('BEGIN');
  try {
    const result = await work();
    await engine.execute('COMMIT');
    return result;
  } catch (error) {
    await engine.execute('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

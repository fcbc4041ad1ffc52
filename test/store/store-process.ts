import { once } from 'node:events';
import { kinds } from '../../src/domain/kinds.ts';
import { openEngine } from '../../src/store/engine.ts';
import { nextLoad, recordLoad } from '../../src/store/loads.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { inTurn } from '../../src/store/queue.ts';

/**
 * A process with an engine of its own: `hold` opens a store and says so, or why it can't, until its input ends;
 * `load` adds loads to it, each in its turn.
 */
const [what = '', path = '', mode = 'write', turns = '1'] = process.argv.slice(2);
const engine = await openEngine({ threads: 1 });
const identity = { workspace: 'w', path, keyFingerprint: 'key' };
const at = '2026-01-31 12:00:00';

if (what === 'hold') {
  const opened = openStore(engine, identity, mode === 'read' ? 'read' : 'write', kinds);
  const refusal = await opened.then(
    () => undefined,
    (error: Error) => error.message,
  );
  process.stdout.write(`${refusal ?? 'open'}\n`);
  if (refusal === undefined) await once(process.stdin.resume(), 'end');
} else {
  for (let turn = 0; turn < Number(turns); turn++) {
    await inTurn({ folder: `${path}.queue`, access: 'write', what, wait: 30 }, async () => {
      await openStore(engine, identity, 'write', kinds);
      const load = await nextLoad(engine);
      await recordLoad(engine, { load, at, action: 'ingest', user: `${process.pid}` });
      await closeStore(engine);
    });
  }
}
engine.close();

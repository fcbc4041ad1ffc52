import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Access, inTurn } from '../../src/store/queue.ts';

/** A process that takes its turns, and notes in a file when each of them begins and ends. */
const [folder = '', access = 'write', turns = '1', hold = '5', log = ''] = process.argv.slice(2);
const name = `worker ${process.pid}`;

for (let turn = 0; turn < Number(turns); turn++) {
  await inTurn({ folder, access: access as Access, what: name, wait: 30 }, async () => {
    appendFileSync(log, `${access} begin ${process.pid}\n`);
    await sleep(Number(hold));
    appendFileSync(log, `${access} end ${process.pid}\n`);
  });
}

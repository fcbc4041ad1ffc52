import { chmodSync, chownSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { canRunAs, nobody } from './harness/other-user.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { storeRows } from './harness/store-rows.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
const ws = join(cwd, 'ws');
const exports = join(projectRoot, 'fixtures/exports');
const isSuperuser = process.getuid?.() === 0;

/** As somebody whom rights bind. */
const ask = (line: string) => spawnProgram(line, { cwd, uid: nobody });

function give(uid: number, path: string): void {
  if (isSuperuser) chownSync(path, uid, uid);
}

beforeAll(async () => {
  await runCommand(`cross ingest "${exports}/prefecture-operations.csv" -w kept`, { cwd });
}, 60_000);

beforeEach(() => {
  rmSync(ws, { recursive: true, force: true });
  cpSync(join(cwd, 'kept'), ws, { recursive: true });
  chmodSync(cwd, 0o755);
  chmodSync(ws, 0o700);
  for (const name of readdirSync(ws, { recursive: true, encoding: 'utf8' }))
    give(nobody ?? 0, join(ws, name));
  give(nobody ?? 0, ws);
});

describe.skipIf(!canRunAs(nobody))('a file of the workspace that cannot be written to', () => {
  const ingest = `cross ingest "${exports}/police-saisies.csv" -w ws`;
  const commands = {
    'journal.jsonl': [ingest, 'clct report --month 2019-07 -w ws'],
    'store.duckdb': ['cross undo 1 -w ws', 'clct report --month 2019-07 --issue -w ws'],
  };
  const cases = Object.entries(commands).flatMap(([name, lines]) =>
    lines.map((line) => [name, line] as const),
  );

  it.each(cases)('%s stops %s, with the line that puts it right', async (name, line) => {
    const path = join(ws, name);
    const [rows, journal] = [await storeRows(ws), readFileSync(join(ws, 'journal.jsonl'), 'utf8')];
    chmodSync(path, 0o400);
    expectRefusal(await ask(line), { code: 2, says: [path], next: `Tapez : chmod u+w ${path}` });
    chmodSync(path, 0o600);
    expect(await storeRows(ws)).toEqual(rows);
    expect(readFileSync(join(ws, 'journal.jsonl'), 'utf8')).toBe(journal);
  });

  it.skipIf(!isSuperuser)(
    'is given back by the administrator where another user left it',
    async () => {
      const path = join(ws, 'journal.jsonl');
      give(0, path);
      chmodSync(path, 0o644);
      const next = `Tapez : sudo chown --reference=${ws} ${path}`;
      expectRefusal(await ask(ingest), { code: 2, says: [path], next });
    },
  );
});

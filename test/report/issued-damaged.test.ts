import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEngine } from '../../src/store/engine.ts';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { smallSeizures } from './small-exports.ts';

it('an issued report that was changed in the store is told, and not shown', async () => {
  const workspace = scratchWorkspace();
  const places = ['77_1', '77_1', '93_3'];
  await loadRows(workspace, 'police', smallSeizures({ prefix: 'p', month: '2019-07', places }));
  const ask = (...words: string[]) =>
    commandLine('clct', ['report', ...words, '--workspace', workspace.root]);
  const { err } = await ask('--month', '2019-07', '--issue');
  const id = /clct-2019-07-[0-9a-f]{8}/.exec(err)?.[0] ?? '';
  expect((await ask('--as-of', id)).out).not.toBe('');
  const engine = await openEngine({ threads: 1 });
  await engine.execute(`ATTACH '${join(workspace.root, 'store.duckdb')}' AS store;
UPDATE store.issued SET document = replace(document, '2019', '2018'); DETACH store`);
  engine.close();
  const { code, out, err: said } = await ask('--as-of', id);
  expect([code, out]).toEqual([70, '']);
  expect(said).toContain(`Le rapport émis ${id} n’est plus tel qu’il a été gardé.`);
});

import { expect, it } from 'vitest';
import { expectRefusal } from './harness/expect-refusal.ts';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;

/** A row a day, a column a product: each row becomes as many records as it has filled cells. */
const profile = `kind: seizures
source: wide
columns: { occurred_on: Jour }
unpivot: { except: [Jour], value: quantity, headers: { product: 1 } }
fixed: { unit: g }
`;

it('dates that contradict each other are told by the lines of the file', async () => {
  await runCommand('cross init ws', { cwd });
  folder.write('ws/profiles/wide.yaml', profile);
  const rows = ['02/05/2019;1;2;3', '"03/05/2019\n";1;2;3', '14/05/2019;4;5;6', '05/16/2019;7;8;9'];
  folder.write('wide.csv', ['Jour;résine;herbe;cocaïne', ...rows, ''].join('\n'));
  const says = ['« 14/05/2019 » (ligne 5)', '« 05/16/2019 » (ligne 6)'];
  const next = 'Séparez les deux morceaux du fichier, ou corrigez l’export.';
  const line = 'cross ingest wide.csv --workspace ws --lang fr';
  expectRefusal(await runCommand(line, { cwd }), { code: 2, says, next });
  const inspected = await runCommand(line.replace('ingest', 'inspect'), { cwd });
  expect(inspected.stderr).toContain('(ligne 5)');
});

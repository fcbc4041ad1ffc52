import { expect, it } from 'vitest';
import { textWidth } from '../../src/render/text.ts';
import { runCommand } from './harness/run-command.ts';
import { seizuresExport } from './harness/sample-files.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const { path: cwd, write } = temporaryFolder();

it('no line of a load passes the columns of the terminal, however long the words of the file', async () => {
  const long = `${'mot '.repeat(30)}${'x'.repeat(90)}`;
  const rows = [`13/07/2019;${long};1;${'sachet'.repeat(12)};police;CSP;Torcy;ZSP Torcy`];
  write('long.csv', seizuresExport(rows));
  const line = 'cross ingest long.csv --workspace ws --lang fr';
  for (const columns of [80, 100]) {
    const { stdout } = await runCommand(line, { cwd, columns, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('Mot inconnu');
    expect(stdout.split('\n').filter((text) => textWidth(text) > columns)).toEqual([]);
  }
});

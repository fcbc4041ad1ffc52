import { expect, it } from 'vitest';
import { programs } from '../../src/cli/programs.ts';
import { readAnswer } from './harness/plain-text.ts';
import { runCommand } from './harness/run-command.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();

const named = Object.entries(programs).flatMap(([program, commands]) =>
  Object.entries(commands).map(([name, load]) => ({ program, name, load })),
);
const taking: string[] = [];
for (const { program, name, load } of named) {
  const { options } = (await load()).command;
  if (options.some(({ flags }) => flags.startsWith('--csv-for'))) taking.push(`${program} ${name}`);
}

it('is an option of several commands', () => {
  expect(taking).toEqual(expect.arrayContaining(['cross journal', 'clct report', 'clct trend']));
});

it.each(taking)(
  'of %s: what it does not know is told with the command that was typed',
  async (command) => {
    const { code, stderr } = await runCommand(`${command} --csv-for calc`, { cwd: folder.path });
    expect(code).toBe(2);
    expect(readAnswer(stderr)).toContain('« calc »');
    expect(stderr).toContain(`${command} --help`);
  },
);

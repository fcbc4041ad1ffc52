import { describe, expect, it } from 'vitest';
import { commonOptions } from '../../src/cli/common-options.ts';
import type { Program } from '../../src/cli/program.ts';
import { programs } from '../../src/cli/programs.ts';
import { languages } from './leaves.ts';

interface Declared {
  readonly program: Program;
  readonly name: string;
  readonly arguments: readonly string[];
  /** Long names without their dashes; the short ones with one dash. */
  readonly own: readonly string[];
  readonly common: readonly string[];
  readonly short: readonly string[];
}

const declared = await Promise.all(
  Object.entries(programs).flatMap(([program, loaders]) =>
    Object.entries(loaders).map(([name, load]) => declare(program as Program, name, load)),
  ),
);

async function declare(
  program: Program,
  name: string,
  load: (typeof programs)[Program][string],
): Promise<Declared> {
  const { command } = await load();
  const common = commonOptions(program, name).map(({ flags }) => flags);
  const own = command.options.map(({ flags }) => flags);
  return {
    program,
    name,
    arguments: command.arguments.map((argument) => argument.replace(/[<>[\].]/g, '')),
    own: own.map(longName),
    common: common.map(longName),
    short: [...own, ...common].flatMap((flags) => /^-(\w),/.exec(flags)?.[1] ?? []),
  };
}

function longName(flags: string): string {
  return /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? '';
}

describe.each(languages)('%s', (_, words) => {
  it('has words for every command, and for no other', () => {
    expect(Object.keys(words.commands).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  it('has words for every option that all commands have, and for no other', () => {
    const common = declared[0]?.common ?? [];
    expect(Object.keys(words.cli.options).sort()).toEqual([...common].sort());
  });

  it.each(declared)('has words for the arguments and options of $program $name', (command) => {
    const help = words.commands[command.name];
    expect(Object.keys(help?.arguments ?? {}).sort()).toEqual([...command.arguments].sort());
    const worded = Object.keys(help?.options ?? {});
    expect(command.own.filter((option) => !worded.includes(option))).toEqual([]);
    expect(
      worded.filter((option) => ![...command.own, ...command.common].includes(option)),
    ).toEqual([]);
  });

  it.each(declared)('shows $program $name in examples that it takes', (command) => {
    const { program, name, own, common, short } = command;
    const lines = words.commands[name]?.examples.map(([line]) => line) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(new RegExp(`^${program} ${name}( |$)`));
      const options = [...line.matchAll(/ --([a-z-]+)/g)].map(([, option]) => option);
      expect([...own, ...common]).toEqual(expect.arrayContaining(options));
      const letters = [...line.matchAll(/ -(\w)\b/g)].map(([, letter]) => letter);
      expect(short).toEqual(expect.arrayContaining(letters));
    }
  });
});

it.each(declared)(
  'has the same examples of $program $name in both languages, but for file names',
  ({ name }) => {
    const [french, english] = languages.map(([, words]) =>
      words.commands[name]?.examples.map(([line]) =>
        line.match(/^\w+ \w+| --[a-z-]+|[><|]/g)?.join(' '),
      ),
    );
    expect(english).toEqual(french);
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/cli/program.ts';
import { programs } from '../../src/cli/programs.ts';
import { helpOf, outputOf } from './help-of.ts';
import { inlineCommands, readPage, readPages, root, shellLines } from './pages.ts';

const commands = (['cross', 'clct'] as const).flatMap((program) =>
  Object.keys(programs[program]).map((command) => [program, command] as const),
);

/** The programs' command lines in the shell blocks and in the prose of all pages, each with its page. */
const shown = readPages().flatMap((page) =>
  [...new Set([...shellLines(page), ...inlineCommands(page)])]
    .filter((line) => /^(cross|clct) /.test(line))
    .map((line) => [line, page.path] as const),
);

function optionsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?<=\s)--?[a-z][a-z-]*/g)].map(([option]) => option);
}

describe('the help', () => {
  it.each(commands)('%s %s has examples in both languages', async (program, command) => {
    const help = await Promise.all(['fr', 'en'].map((lang) => helpOf(program, command, lang)));
    const examples = help.map((text) =>
      text.split('\n').filter((line) => line.startsWith(`  ${program} ${command}`)),
    );
    const [french = [], english = []] = examples;
    expect(french.length).toBeGreaterThan(0);
    expect(english).toHaveLength(french.length);
    expect(help[0]).not.toBe(help[1]);
  });

  it.each(commands)(
    '%s %s uses in its examples only options that it has',
    async (program, command) => {
      const help = await helpOf(program, command, 'en');
      const lines = help.split('\n').filter((line) => line.startsWith(`  ${program} ${command}`));
      for (const option of lines.flatMap(optionsOf))
        expect(help).toMatch(new RegExp(`^\\s+(-\\w, )?${option}\\b`, 'm'));
    },
  );

  it.each(['cross', 'clct'] as const)('%s lists all of its commands', async (program) => {
    const help = await outputOf(program, ['--help']);
    for (const command of Object.keys(programs[program]))
      expect(help).toMatch(new RegExp(`^  ${command} {2,}\\S`, 'm'));
  });
});

describe('the pages', () => {
  it('show every command', () => {
    const text = readPages()
      .map((page) => page.text)
      .join('\n');
    const missing = commands.filter(
      ([program, command]) => !text.includes(`${program} ${command}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(shown)('%s (%s) exists with its options', async (line) => {
    const [program = '', command = ''] = line.split(/\s+/);
    if (command.startsWith('-')) return expect(['--help', '--version']).toContain(command);
    expect(Object.keys(programs[program as Program])).toContain(command);
    const help = await helpOf(program as Program, command, 'en');
    for (const option of optionsOf(line))
      expect(help).toMatch(new RegExp(`^\\s+(-\\w, )?${option}\\b`, 'm'));
  });

  it('name only scripts of npm that the package has', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = readPages().flatMap(({ text }) =>
      [...text.matchAll(/npm (?:run ([a-z:-]+)|(test|start))\b/g)].map(
        ([, script, short]) => script ?? short ?? '',
      ),
    );
    expect(named).toContain('demo');
    expect([...new Set(named)].filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it('the README begins with the two commands, and is short', () => {
    const page = readPage('README.md');
    expect(shellLines(page).slice(0, 2)).toEqual(['npm run demo', 'npm test']);
    expect(page.text.split('\n').length).toBeLessThanOrEqual(121);
  });
});

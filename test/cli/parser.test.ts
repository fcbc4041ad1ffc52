import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programs } from '../../src/cli/programs.ts';
import { type Answer, runCommand } from './harness/run-command.ts';
import { projectRoot, temporaryFolder } from './harness/temporary-folder.ts';

const { path: cwd } = temporaryFolder();

const clctCommands = Object.keys(programs.clct).join(', ');

interface Spoken {
  /** Commander's own code of the message. */
  readonly code: string;
  readonly line: string;
  readonly fr: string;
  readonly en: string;
}

/** A command line for each sentence of commander's that our commands can provoke. */
const spoken: readonly Spoken[] = [
  {
    code: 'missingArgument',
    line: 'cross ingest',
    fr: '✗ Il manque file : les fichiers (ou un motif entre guillemets : "exports/*.csv" ; - pour l’entrée standard).\n  Par exemple : cross ingest saisies-2019-07.csv\n  Voir : cross ingest --help\n',
    en: '✗ file is missing: the files (or a pattern in quotes: "exports/*.csv"; - for standard input).\n  For example: cross ingest seizures-2019-07.csv\n  See: cross ingest --help\n',
  },
  {
    code: 'optionMissingArgument',
    line: 'cross ingest a.csv --kind',
    fr: '✗ L’option --kind attend une valeur.\n  Voir : cross ingest --help\n',
    en: '✗ The option --kind needs a value.\n  See: cross ingest --help\n',
  },
  {
    code: 'unknownOption',
    line: 'clct report --mois 2019-07',
    fr: '✗ L’option « --mois » n’existe pas.\n  Voir : clct report --help\n',
    en: '✗ The option “--mois” does not exist.\n  See: clct report --help\n',
  },
  {
    code: 'unknownOption',
    line: 'clct report --mouth 2019-07',
    fr: '✗ L’option « --mouth » n’existe pas.\n  Vouliez-vous dire : --month\n  Voir : clct report --help\n',
    en: '✗ The option “--mouth” does not exist.\n  Did you mean: --month\n  See: clct report --help\n',
  },
  {
    code: 'unknownOption',
    line: 'cross -x',
    fr: '✗ L’option « -x » n’existe pas.\n  Voir : cross --help\n',
    en: '✗ The option “-x” does not exist.\n  See: cross --help\n',
  },
  {
    code: 'unknownOption',
    line: 'cross loads --quiet=yes',
    fr: '✗ L’option « --quiet=yes » n’existe pas.\n  Voir : cross loads --help\n',
    en: '✗ The option “--quiet=yes” does not exist.\n  See: cross loads --help\n',
  },
  {
    code: 'excessArguments',
    line: 'cross status one two',
    fr: '✗ Argument en trop : « one ».\n  Voir : cross status --help\n',
    en: '✗ One argument too many: “one”.\n  See: cross status --help\n',
  },
  {
    code: 'excessArguments',
    line: 'clct indicators seizures.events arrests.total',
    fr: '✗ Argument en trop : « arrests.total ».\n  Voir : clct indicators --help\n',
    en: '✗ One argument too many: “arrests.total”.\n  See: clct indicators --help\n',
  },
  {
    code: 'unknownCommand',
    line: 'clct raport',
    fr: `✗ La commande « raport » n’existe pas.\n  Vouliez-vous dire : clct report\n  Commandes : ${clctCommands}\n`,
    en: `✗ The command “raport” does not exist.\n  Did you mean: clct report\n  Commands: ${clctCommands}\n`,
  },
  {
    code: 'unknownCommand',
    line: 'clct zzz',
    fr: `✗ La commande « zzz » n’existe pas.\n  Commandes : ${clctCommands}\n`,
    en: `✗ The command “zzz” does not exist.\n  Commands: ${clctCommands}\n`,
  },
  {
    code: 'unknownCommand',
    line: 'cross report --month 2019-07',
    fr: '✗ cross n’a pas de commande « report » : elle est de clct.\n  Tapez : clct report\n',
    en: '✗ cross has no command “report”: it is one of clct.\n  Type: clct report\n',
  },
  {
    code: 'excessArguments',
    line: 'clct report 07/2019',
    fr: '✗ Argument en trop : « 07/2019 ».\n  Le mois se donne ainsi : clct report --month 07/2019\n',
    en: '✗ One argument too many: “07/2019”.\n  A month is given so: clct report --month 07/2019\n',
  },
];

function plain({ stderr }: Answer): string {
  return stderr.replace(/[\u00a0\u202f]/g, ' ');
}

describe.each(spoken)('$line ($code)', ({ line, fr, en }) => {
  it('is answered in French, which needs no asking', async () => {
    const answer = await runCommand(line, { cwd });
    expect(plain(answer)).toBe(fr);
    expect(answer.stdout).toBe('');
    expect(answer.code).toBe(2);
    expect(plain(await runCommand(line, { cwd, env: { CROSS_LANG: 'fr' } }))).toBe(fr);
  });

  it('is answered in English where the environment asks for it', async () => {
    const answer = await runCommand(line, { cwd, env: { CROSS_LANG: 'en' } });
    expect(plain(answer)).toBe(en);
    expect(answer.code).toBe(2);
  });
});

it.each(['--lang en', '--lang=en'])('%s is heard even where the line is wrong', async (asked) => {
  const answer = await runCommand(`cross loads ${asked} --nothing`, { cwd });
  expect(plain(answer)).toBe(
    '✗ The option “--nothing” does not exist.\n  See: cross loads --help\n',
  );
});

it('prefers --lang to the environment', async () => {
  const line = 'cross loads --lang fr --nothing';
  const answer = await runCommand(line, { cwd, env: { CROSS_LANG: 'en' } });
  expect(plain(answer)).toContain('n’existe pas');
});

/** Those that need what no command has: required options, exclusive options. */
const unprovoked = ['conflictingOption', 'missingMandatoryOptionValue'];

it('knows every sentence that this version of commander can say', () => {
  const path = join(projectRoot, 'node_modules', 'commander', 'lib', 'command.js');
  const source = readFileSync(path, 'utf8');
  const said = [...source.matchAll(/this\.error\(message, \{ code: 'commander\.(\w+)' \}\)/g)];
  const codes = said.map(([, code]) => code).sort();
  expect(codes).toEqual([...new Set([...spoken.map(({ code }) => code), ...unprovoked])].sort());
});

describe('help', () => {
  it.each([
    ['cross', ''],
    ['cross', '--help'],
    ['cross', '-h'],
    ['cross', 'loads --help'],
    ['clct', 'report -h'],
    ['clct', '--help'],
  ])('%s %s is on standard output, all of it in French', async (program, rest) => {
    const answer = await runCommand(`${program} ${rest}`, { cwd });
    expect(answer.code).toBe(0);
    expect(answer.stderr).toBe('');
    expect(answer.stdout).toMatch(new RegExp(`^Utilisation\\s: ${program} `));
    expect(answer.stdout).not.toMatch(
      /\b(?:Usage|Options?:|Commands?:|Arguments?:|default|choices|display)/,
    );
  });

  it('gives the version alone', async () => {
    const { stdout } = await runCommand('cross --version', { cwd });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await runCommand('clct -V', { cwd })).toEqual({ code: 0, stdout, stderr: '' });
  });
});

describe('common options before the command', () => {
  const { path: own } = temporaryFolder();

  it.each([
    ['cross -w ws loads', 'cross loads -w ws'],
    ['cross --lang en -w ws loads 3', 'cross loads 3 --lang en -w ws'],
    ['cross --workspace=ws --quiet status', 'cross status --workspace=ws --quiet'],
    ['cross -wws --wait 1 --no-color loads --format json', 'cross loads -w ws --format json'],
    ['cross -w loads status', 'cross status -w loads'],
    ['cross --lang en', 'cross --lang en --help'],
    ['cross -q loads --nothing', 'cross loads -q --nothing'],
  ])('%s is %s', async (before, after) => {
    await runCommand('cross init ws', { cwd: own });
    const answer = await runCommand(before, { cwd: own });
    expect(answer).toEqual(await runCommand(after, { cwd: own }));
    expect(answer.stdout + answer.stderr).not.toBe('');
  });

  it('need their value, and must be common ones', async () => {
    expect((await runCommand('cross -w', { cwd: own })).stderr).toContain('-w attend une valeur');
    const unknown = await runCommand('cross -x -w ws loads', { cwd: own });
    expect(unknown.stderr).toContain('« -x » n’existe pas'.replace(/ (?=[»-])|(?<=«) /g, '\u00a0'));
    const own2 = await runCommand('cross --dry-run ingest a.csv', { cwd: own });
    expect(own2.code).toBe(2);
  });
});

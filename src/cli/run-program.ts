import { CommanderError } from 'commander';
import { type ExitCode, exitCode, UserError } from '../errors.ts';
import { fill } from '../locale/fill.ts';
import { type Lang, languages, type Words } from '../locale/words.ts';
import { wrap } from '../render/text.ts';
import { version } from '../version.ts';
import { commonOptions } from './common-options.ts';
import type { CommonOptions, Context } from './context.ts';
import { commandFirst } from './leading-options.ts';
import type { Machine } from './machine.ts';
import { Parser } from './parser.ts';
import type { Program } from './program.ts';
import { programs } from './programs.ts';
import { startTimings } from './timings.ts';

interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/** Parses the command line, loads the one command that it names, and runs it. */
export async function runProgram(
  program: Program,
  machine: Machine,
  voice: Voice,
): Promise<ExitCode> {
  const { words } = voice;
  const root = new Parser(program, program, words);
  root.description(words.cli.about[program]).helpCommand(false).usage(words.cli.usage);
  root.version(version, '-V, --version', words.cli.version);
  const width = helpWidth(machine);
  root.configureOutput({
    writeOut: machine.stdout.write,
    writeErr: machine.stderr.write,
    getOutHelpWidth: () => width,
  });
  root.addHelpText('after', `\n${wrap(words.cli.after[program], width).join('\n')}`);
  const argv = commandFirst(program, machine.argv);
  let outcome: ExitCode = exitCode.done;
  for (const name of Object.keys(programs[program])) {
    const sub = root.command(name).summary(words.commands[name]?.summary ?? '');
    sub.copyInheritedSettings(root);
    if (name !== chosen(program, argv)) continue;
    await declare(sub as Parser, program, name, {
      machine,
      voice,
      done: (code) => (outcome = code),
    });
  }
  if (argv.length === 0) {
    root.outputHelp();
    return exitCode.done;
  }
  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  return outcome;
}

/** Help is easier to read in short lines, and is never narrower than a page. */
function helpWidth({ stdout }: Machine): number {
  return Math.min(100, Math.max(80, stdout.columns ?? 80));
}

/** The first word of the command line that is a command. */
function chosen(program: Program, argv: readonly string[]): string | undefined {
  return argv.find((word) => Object.hasOwn(programs[program], word));
}

interface Setting {
  readonly machine: Machine;
  readonly voice: Voice;
  readonly done: (code: ExitCode) => void;
}

async function declare(
  sub: Parser,
  program: Program,
  name: string,
  setting: Setting,
): Promise<void> {
  const { voice, done } = setting;
  const { command } = (await programs[program][name]?.()) ?? {};
  const help = voice.words.commands[name];
  if (command === undefined || help === undefined) throw new Error(`command ${name} has no words`);
  sub.description(help.about);
  for (const argument of command.arguments) {
    sub.argument(argument, help.arguments[argument.replace(/[<>[\].]/g, '')] ?? '');
  }
  for (const { flags, parse, params } of [...command.options, ...commonOptions(program, name)]) {
    const long = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? '';
    const text = help.options[long] ?? voice.words.cli.options[long] ?? '';
    const description = params === undefined ? text : fill(text, params, voice.lang);
    if (parse === undefined) sub.option(flags, description);
    else sub.option(flags, description, parse);
  }
  sub.addHelpText('after', examples(help.examples, voice.words, helpWidth(setting.machine)));
  sub.action(async (...given: unknown[]) => {
    const options = sub.opts<CommonOptions>();
    const args = given.slice(0, command.arguments.length).flat() as string[];
    const context = contextOf(options, program, name, setting);
    try {
      done(await command.run(args, options as never, context));
    } finally {
      await tellTimings(context);
    }
  });
}

async function tellTimings(context: Context): Promise<void> {
  if (context.timings === undefined) return;
  const { timingsView } = await import('./views/timings-view.ts');
  context.machine.stderr.write(timingsView(context.timings.seconds(), context));
}

/** A text in lines of a width, the first of them indented in its own way. */
function indented(
  text: string,
  width: number,
  [first, rest]: readonly [string, string],
): readonly string[] {
  return wrap(text, width - rest.length).map((line, at) => (at === 0 ? first : rest) + line);
}

function examples(
  list: readonly (readonly [string, string])[],
  words: Words,
  width: number,
): string {
  const lines = list.flatMap(([command, what]) => [
    ...indented(command, width, ['  ', '    ']),
    ...indented(what, width, ['      ', '      ']),
  ]);
  return `\n${words.cli.examples}\n${lines.join('\n')}`;
}

function contextOf(
  options: CommonOptions,
  program: Program,
  command: string,
  { machine, voice }: Setting,
): Context {
  const { lang } = options;
  if (lang !== undefined && !(languages as readonly string[]).includes(lang)) {
    throw new UserError('invalid-value', {
      option: '--lang',
      value: lang,
      expected: languages.join(', '),
      program,
      command,
    });
  }
  const { columns } = machine.stdout;
  const timings = options.timings ? startTimings() : undefined;
  timings?.enter('opening');
  return {
    machine,
    program,
    command,
    ...voice,
    trust: options.trust === true,
    timings,
    width: columns ?? 80,
    color: options.color && columns !== undefined && !machine.env.NO_COLOR,
  };
}

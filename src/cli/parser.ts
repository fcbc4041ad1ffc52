import { Command, type Help, type Option } from 'commander';
import { parseMonth } from '../domain/month.ts';
import { UserError } from '../errors.ts';
import type { Words } from '../locale/words.ts';
import { closest } from './closest.ts';
import type { Program } from './program.ts';
import { programs } from './programs.ts';

/**
 * Commander with our words: its English sentences become `UserError` codes, its headings are
 * translated. It calls these methods by name wherever it would print a sentence of its own; a test
 * provokes each of them, so that a new version that renames one is noticed.
 */
export class Parser extends Command {
  readonly #program: Program;
  readonly #words: Words;

  constructor(name: string, program: Program, words: Words) {
    super(name);
    this.#program = program;
    this.#words = words;
    this.exitOverride();
    this.helpOption('-h, --help', words.cli.help);
    this.configureHelp({
      styleTitle: (title) => words.cli.headings[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => command.name(),
    } satisfies Partial<Help>);
  }

  override createCommand(name?: string): Command {
    return new Parser(name ?? '', this.#program, this.#words);
  }

  missingArgument(argument: string): never {
    throw new UserError('usage-missing-argument', this.#where({ argument }));
  }

  optionMissingArgument(option: Option): never {
    throw new UserError(
      'usage-missing-value',
      this.#where({ option: option.long ?? option.flags }),
    );
  }

  unknownOption(option: string): never {
    const known = this.options.flatMap(({ long }) => long ?? []);
    const meant = closest(option, known);
    throw new UserError('usage-unknown-option', this.#where({ option, meant }));
  }

  _excessArguments(received: readonly string[]): never {
    const argument = received[this.registeredArguments.length] ?? received.at(-1) ?? '';
    const option = this.options.map(({ long }) => long).find((long) => long === '--month');
    if (option !== undefined && parseMonth(argument) !== undefined)
      throw new UserError('usage-month-argument', this.#where({ argument, option }));
    throw new UserError('usage-excess-arguments', this.#where({ argument }));
  }

  unknownCommand(): never {
    const [name = ''] = this.args;
    const other = this.#program === 'cross' ? 'clct' : 'cross';
    if (Object.hasOwn(programs[other], name))
      throw new UserError('usage-other-program', this.#where({ name, other }));
    const known = this.commands.map((command) => command.name());
    const near = closest(name, known);
    const meant = near && `${this.#program} ${near}`;
    const params = { name, known: known.join(', '), meant };
    throw new UserError('usage-unknown-command', this.#where(params));
  }

  #where(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const command = this.parent === null ? '' : this.name();
    return { ...params, program: this.#program, command };
  }
}

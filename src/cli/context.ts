import type { ExitCode } from '../errors.ts';
import type { Lang, Words } from '../locale/words.ts';
import type { Machine } from './machine.ts';
import type { Program } from './program.ts';
import type { Timings } from './timings.ts';

/** The options that every command has. */
export interface CommonOptions {
  readonly workspace?: string;
  readonly format?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly wait?: number;
  readonly reason?: string;
  readonly trust?: boolean;
  readonly timings?: boolean;
  readonly color: boolean;
}

/** What a command gets beside its own arguments. */
export interface Context {
  readonly machine: Machine;
  readonly program: Program;
  readonly command: string;
  readonly words: Words;
  readonly lang: Lang;
  /** The user vouches for a workspace that would be refused. */
  readonly trust?: boolean;
  /** Columns to write for: the terminal's, or 80 in a pipe. */
  readonly width: number;
  /** Where the time of the command goes, if the user asks (`--timings`). */
  readonly timings?: Timings | undefined;
  /** Colour and bold may be used. */
  readonly color: boolean;
}

/** A command: its arguments and options, and what it does with them. */
export interface CommandModule<Options extends CommonOptions = CommonOptions> {
  readonly arguments: readonly string[];
  readonly options: readonly OptionSpec[];
  readonly run: (args: readonly string[], options: Options, context: Context) => Promise<ExitCode>;
}

/** An option as commander writes it (`--kind <kind>`); its words are in the locale by its name. */
export interface OptionSpec {
  readonly flags: string;
  /** Reads the value; throws `UserError` when it does not fit. */
  readonly parse?: (value: string, previous: unknown) => unknown;
  /** What its words name: `{kinds}`. */
  readonly params?: Readonly<Record<string, string>>;
}

import { UserError } from '../errors.ts';
import type { OptionSpec } from './context.ts';
import type { Program } from './program.ts';

/** Where an option of seconds stands, and what it takes. */
interface SecondsOption {
  /** `--wait`. */
  readonly option: string;
  readonly program: Program;
  readonly command: string;
  /** Examples, for the message. */
  readonly expected: string;
  /** The most that is taken; any number where absent. */
  readonly most?: number;
}

/** An option that takes a number of seconds, 0 or more, not always whole. */
export function secondsOption({ most, ...place }: SecondsOption): OptionSpec {
  return {
    flags: `${place.option} <seconds>`,
    parse: (value) => {
      const seconds = Number(value);
      const isInRange = seconds >= 0 && seconds <= (most ?? Number.MAX_VALUE);
      if (value.trim() !== '' && isInRange) return seconds;
      throw new UserError('invalid-value', { ...place, value });
    },
  };
}

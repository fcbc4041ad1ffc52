import { fill } from '../locale/fill.ts';
import type { Context } from './context.ts';

/** When and how somebody who waits is told what for. */
export interface Waiting {
  /** Seconds. */
  readonly tellAfter: number;
  readonly onWait: (holder: string) => void;
}

/**
 * One line on what a command waits for: soon for somebody who watches; where nobody does (cron), only
 * once it is more than the usual short write of another command.
 */
export function waiting({ machine, words, lang }: Context): Waiting {
  return {
    tellAfter: machine.stderr.columns === undefined ? 5 : 0.5,
    onWait: (holder) => machine.stderr.write(`${fill(words.cli.waiting, { holder }, lang)}\n`),
  };
}

import type { OptionSpec } from './context.ts';

/** Of commands whose phases are told apart. */
export const timingsOption: OptionSpec = { flags: '--timings' };

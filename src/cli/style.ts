import { Chalk } from 'chalk';
import type { Style } from '../render/terminal/page.ts';

/** Colour as support, never as the only sign. */
export function styleFor(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    soft: (text) => chalk.dim(text),
    accent: (text) => chalk.blueBright.bold(text),
    inverse: (text) => chalk.inverse(text),
  };
}

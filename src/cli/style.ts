import { Chalk } from 'chalk';
import type { Style } from '../render/terminal/page.ts';

/** Colour as support, never as the only sign. */
export function styleFor(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { bold: chalk.bold, soft: chalk.dim, accent: chalk.blueBright.bold, inverse: chalk.inverse };
}

import { Chalk } from 'chalk';

/** Colour as support, never as the only sign. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly inverse: (text: string) => string;
}

export function styleFor(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { bold: chalk.bold, soft: chalk.dim, accent: chalk.blueBright.bold, inverse: chalk.inverse };
}

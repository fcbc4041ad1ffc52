import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { domain } from './en/domain.ts';
import { errors } from './en/errors.ts';
import { indicators } from './en/indicators.ts';
import { intake } from './en/intake.ts';
import { report } from './en/report.ts';
import type { Words } from './words.ts';

/** English, with the keys of the French reference; British spelling. */
export const en: Words = { cli, commands, domain, errors, indicators, intake, report };

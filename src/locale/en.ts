import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { decisions } from './en/decisions.ts';
import { document } from './en/document.ts';
import { domain } from './en/domain.ts';
import { errors } from './en/errors.ts';
import { history } from './en/history.ts';
import { indicators } from './en/indicators.ts';
import { inspect } from './en/inspect.ts';
import { intake } from './en/intake.ts';
import { publishable } from './en/publishable.ts';
import { report } from './en/report.ts';
import { territory } from './en/territory.ts';
import { trend } from './en/trend.ts';
import { vocabularies } from './en/vocabularies.ts';
import { workbook } from './en/workbook.ts';
import type { Words } from './words.ts';

/** English, with the keys of the French reference; British spelling. */
export const en: Words = {
  cli,
  commands,
  decisions,
  document,
  domain,
  errors,
  history,
  indicators,
  inspect,
  intake,
  publishable,
  report,
  territory,
  trend,
  vocabularies,
  workbook,
};

import { backup } from './en/backup.ts';
import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { decisions } from './en/decisions.ts';
import { document } from './en/document.ts';
import { domain } from './en/domain.ts';
import { errors } from './en/errors.ts';
import { history } from './en/history.ts';
import { inbox } from './en/inbox.ts';
import { indicators } from './en/indicators.ts';
import { inspect } from './en/inspect.ts';
import { intake } from './en/intake.ts';
import { journal } from './en/journal.ts';
import { publishable } from './en/publishable.ts';
import { report } from './en/report.ts';
import { schedule } from './en/schedule.ts';
import { share } from './en/share.ts';
import { territory } from './en/territory.ts';
import { trend } from './en/trend.ts';
import { vocabularies } from './en/vocabularies.ts';
import { workbook } from './en/workbook.ts';
import type { Words } from './words.ts';

/** English, with the keys of the French reference; British spelling. */
export const en: Words = {
  backup,
  cli,
  commands,
  decisions,
  document,
  domain,
  errors,
  history,
  inbox,
  indicators,
  inspect,
  intake,
  journal,
  publishable,
  report,
  schedule,
  share,
  territory,
  trend,
  vocabularies,
  workbook,
};

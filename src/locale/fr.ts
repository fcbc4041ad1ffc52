import { backup } from './fr/backup.ts';
import { cli } from './fr/cli.ts';
import { commands } from './fr/commands.ts';
import { decisions } from './fr/decisions.ts';
import { document } from './fr/document.ts';
import { domain } from './fr/domain.ts';
import { errors } from './fr/errors.ts';
import { history } from './fr/history.ts';
import { inbox } from './fr/inbox.ts';
import { indicators } from './fr/indicators.ts';
import { inspect } from './fr/inspect.ts';
import { intake } from './fr/intake.ts';
import { journal } from './fr/journal.ts';
import { publishable } from './fr/publishable.ts';
import { report } from './fr/report.ts';
import { schedule } from './fr/schedule.ts';
import { share } from './fr/share.ts';
import { territory } from './fr/territory.ts';
import { trend } from './fr/trend.ts';
import { vocabularies } from './fr/vocabularies.ts';
import { workbook } from './fr/workbook.ts';

/** Le français, langue des utilisateurs : la référence des clés. */
export const fr = {
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

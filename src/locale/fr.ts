import { cli } from './fr/cli.ts';
import { commands } from './fr/commands.ts';
import { domain } from './fr/domain.ts';
import { errors } from './fr/errors.ts';
import { history } from './fr/history.ts';
import { indicators } from './fr/indicators.ts';
import { inspect } from './fr/inspect.ts';
import { intake } from './fr/intake.ts';
import { report } from './fr/report.ts';
import { territory } from './fr/territory.ts';
import { vocabularies } from './fr/vocabularies.ts';

/** Le français, langue des utilisateurs : la référence des clés. */
export const fr = {
  cli,
  commands,
  domain,
  errors,
  history,
  indicators,
  inspect,
  intake,
  report,
  territory,
  vocabularies,
};

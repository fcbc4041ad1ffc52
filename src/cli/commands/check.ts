import { existsSync } from 'node:fs';
import { type ExitCode, exitCode } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import { isDamage } from '../../store/damage.ts';
import { inTurn } from '../../store/queue.ts';
import { checks, type Finding } from '../check/checks.ts';
import { settingsFindings } from '../check/settings-checks.ts';
import { journalFinding, repair, storeFinding, storeFindings } from '../check/store-checks.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { flushOutbox, journalLine, writeJournal } from '../journal.ts';
import { formatOf, writeJson } from '../output.ts';
import { requireReason } from '../required-reason.ts';
import { withSession } from '../session.ts';
import { styleFor } from '../style.ts';
import { findWorkspace } from '../workspace/find.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';

interface CheckOptions extends CommonOptions {
  readonly repair?: boolean;
}

export const command: CommandModule<CheckOptions> = {
  arguments: [],
  options: [{ flags: '--repair' }],
  run: check,
};

/** Whether everything in the workspace is as the program left it, and what to do where it is not. */
async function check(
  _: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const paths = findWorkspace(options.workspace, context);
  const { reason } = options;
  if (options.repair === true)
    await requireReason({ paths, context, action: 'modification', reason });
  const findings = await findAll(paths, options, context);
  const wrong = findings.filter(({ faults }) => faults > 0);
  if (format === 'json') {
    writeJson(context, { schema: 'cross-check/1', ok: wrong.length === 0, checks: findings });
  } else context.machine.stdout.write(checkText(findings, context));
  return wrong.length > 0 ? exitCode.look : exitCode.done;
}

async function findAll(
  paths: WorkspacePaths,
  options: CheckOptions,
  context: Context,
): Promise<readonly Finding[]> {
  const settings = settingsFindings(paths, context);
  // Without its key nothing of the workspace can be opened.
  if (settings.some(({ check: name, faults }) => name === 'key' && faults > 0)) return settings;
  const wait = options.wait ?? 30;
  const stored = existsSync(paths.store)
    ? await withSession({ paths, wait, context }, async (session) => {
        if (journalFinding(paths, context).faults === 0) await flushOutbox(session);
        if (options.repair === true) {
          await session.withStore('write', () => repair(session));
          const entry = journalLine(context, 'modification', options.reason);
          await writeJournal({ paths }, [{ ...entry, command: `${entry.command} --repair` }]);
        }
        return session.withStore('read', () => storeFindings(session, context));
      }).catch((error: unknown) => {
        if (isDamage(error)) return [storeFinding('tables', 1, context)];
        throw error;
      })
    : [];
  const turn = { folder: paths.journalQueue, access: 'read', what: 'cross check', wait } as const;
  const journal = existsSync(paths.journalQueue)
    ? await inTurn(turn, async () => journalFinding(paths, context))
    : journalFinding(paths, context);
  const found = [...settings, ...stored, journal];
  return found.sort((a, b) => checks.indexOf(a.check) - checks.indexOf(b.check));
}

function checkText(findings: readonly Finding[], context: Context): string {
  const { words, lang, width, color } = context;
  const { title, names, allRight, wrong } = words.backup.check;
  const labels: Readonly<Record<string, string>> = names;
  const style = styleFor(color);
  const lines = findings.flatMap(({ check: name, faults, told = '' }) => [
    `${faults === 0 ? '✓' : '✗'} ${labels[name] ?? name}`,
    ...(faults === 0 ? [] : told.split('\n').flatMap((line) => indented(line, width))),
  ]);
  const faulty = findings.filter(({ faults }) => faults > 0).length;
  const verdict = faulty === 0 ? allRight : fill(wrong.total, { n: faulty }, lang);
  return `${[style.accent(title), ...lines, '', ...wrap(verdict, width)].join('\n')}\n`;
}

function indented(line: string, width: number): readonly string[] {
  return wrap(line.trim(), width - 4).map((part) => `    ${part}`);
}

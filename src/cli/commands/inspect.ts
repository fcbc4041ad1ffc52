import { relative } from 'node:path';
import { type ErrorCode, type ExitCode, errorExits, exitCode } from '../../errors.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { explain, whatIsWrong } from '../failure.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { type Inspected, inspectFile } from '../inspect/inspect-file.ts';
import { withInspectSession } from '../inspect/inspect-session.ts';
import type { Inspection } from '../inspect/inspection.ts';
import { profileText } from '../inspect/profile-text.ts';
import { typedCommand } from '../inspect/typed-command.ts';
import { kindOption } from '../kind-option.ts';
import { formatOf, writeJson } from '../output.ts';
import { inspectionJson } from '../views/inspect-json.ts';
import { inspectNext } from '../views/inspect-next.ts';
import { inspectView } from '../views/inspect-view.ts';
import { findWorkspace } from '../workspace/find.ts';
import { profilePath, refuseExisting, saveProfile } from '../workspace/save-profile.ts';

interface InspectOptions extends CommonOptions {
  readonly kind?: string;
  readonly source?: string;
  readonly profile?: string;
  readonly saveProfile?: string;
  readonly force?: boolean;
}

export const command: CommandModule<InspectOptions> = {
  arguments: ['<file>'],
  options: [
    kindOption('inspect'),
    { flags: '--source <name>' },
    { flags: '--profile <name>' },
    { flags: '--save-profile <name>' },
    { flags: '--force' },
  ],
  run: inspect,
};

async function inspect(
  [file = '']: readonly string[],
  options: InspectOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const save = profileWriter(file, options, context);
  const { workspace, wait, kind, source, profile } = options;
  const request = { file, context, workspace, wait, kind, source, profile };
  return withInspectSession(request, async (settings, target) => {
    const inspected = await inspectFile(file, target, settings);
    const { inspection } = inspected;
    const saved = save?.(inspected, settings);
    if (format === 'json') writeJson(context, inspectionJson(inspection, saved));
    else {
      const labels = new Map(settings.registry.districts.map(({ code, label }) => [code, label]));
      const next = inspectNext(inspection, { ...options, saved }, context);
      context.machine.stdout.write(`${inspectView(inspection, labels, context)}${next}`);
    }
    for (const problem of inspection.problems) {
      const isToldNext = toldNext.includes(problem.code) && format === 'terminal';
      const text = (isToldNext ? whatIsWrong : explain)(problem, context);
      context.machine.stderr.write(`${text}\n`);
    }
    return codeOf(inspection);
  });
}

type ProfileWriter = (inspected: Inspected, settings: LoadSettings) => string | undefined;

/** Checked before the file is read: writes the profile and gives its path in the workspace. */
function profileWriter(
  file: string,
  { saveProfile: asked, workspace, force = false }: InspectOptions,
  { words, lang, ...context }: Context,
): ProfileWriter | undefined {
  if (asked === undefined) return undefined;
  const name = asked.replace(/\.yaml$/i, '');
  const paths = findWorkspace(workspace, { words, lang, ...context });
  const path = profilePath(paths, name);
  refuseExisting(paths, path, force);
  return ({ inspection, examined }, { vocabularies }) => {
    if (examined === undefined) return undefined;
    const { examination, profile: base } = examined;
    const command = typedCommand('inspect', file, { profile: name });
    const request = { name, inspection, examination, base, vocabularies, command, words, lang };
    saveProfile(paths, path, profileText(request));
    return relative(paths.root, path);
  };
}

/** Their second paragraph is what stands below the inspection already. */
const toldNext: readonly ErrorCode[] = ['ambiguous-columns', 'missing-columns'];

/** 1 asks to look: rows would be refused. */
function codeOf({ problems, rows }: Inspection): ExitCode {
  const [problem] = problems;
  if (problem !== undefined) return errorExits[problem.code];
  return (rows?.refused ?? 0) > 0 ? exitCode.look : exitCode.done;
}

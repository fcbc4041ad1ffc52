import { join, resolve } from 'node:path';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { parseCodes } from '../codes.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { meantQrr } from '../territory/meant-qrr.ts';
import { createWorkspace } from '../workspace/create.ts';
import { configText } from '../workspace/ensure.ts';
import { locateWorkspace } from '../workspace/find.ts';
import { guardFolder } from '../workspace/guard.ts';

interface InitOptions extends CommonOptions {
  readonly department?: string;
  readonly qrr?: readonly string[];
}

export const command: CommandModule<InitOptions> = {
  arguments: ['[dir]'],
  options: [{ flags: '--department <number>' }, { flags: '--qrr <codes>', parse: parseCodes }],
  run: init,
};

async function init(
  [dir]: readonly string[],
  options: InitOptions,
  context: Context,
): Promise<ExitCode> {
  const { machine, words, lang } = context;
  const named = dir ?? options.workspace ?? machine.env.CROSS_WORKSPACE;
  const root = named === undefined ? join(machine.cwd, 'cross-data') : resolve(machine.cwd, named);
  locateWorkspace(root, context);
  guardFolder(root, context);
  createWorkspace({ root, perimeter: perimeterOf(options, context), config: configText(context) });
  const lines = [words.intake.workspaceMade, words.intake.workspaceNext];
  if (!options.quiet)
    machine.stdout.write(`${lines.map((line) => fill(line, { root }, lang)).join('\n')}\n`);
  return exitCode.done;
}

/** The QRR named, else those of the département; each must be official (others come by import). */
function perimeterOf(
  { qrr, department }: InitOptions,
  { program, command: name }: Context,
): readonly string[] {
  if (qrr !== undefined) {
    const unknown = qrr.find((code) => !OFFICIAL_QRR.some((district) => district.code === code));
    if (unknown !== undefined)
      throw new UserError('unknown-qrr', { code: unknown, meant: meantQrr(unknown, OFFICIAL_QRR) });
    return qrr;
  }
  if (department === undefined) return [];
  const codes = OFFICIAL_QRR.filter((district) => district.department === department).map(
    ({ code }) => code,
  );
  if (codes.length > 0) return codes;
  const expected = [...new Set(OFFICIAL_QRR.map((district) => district.department))]
    .sort()
    .join(' ');
  throw new UserError('invalid-value', {
    option: '--department',
    value: department,
    expected,
    program,
    command: name,
  });
}

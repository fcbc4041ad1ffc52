import { resolve } from 'node:path';
import type { DecisionType } from '../../decisions/decision-field.ts';
import { decisionRows } from '../../decisions/write-decisions.ts';
import { type ExitCode, exitCode } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { csvLines } from '../../render/csv.ts';
import type { CommonOptions, Context } from '../context.ts';
import { writeFileAtomically } from '../write-file.ts';
import { readStored } from './read-stored.ts';

/** For a spreadsheet in French: it knows the encoding by the mark, and parts cells by semicolons. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(rows, ';', '\r\n')}`;
}

/** Writes the decisions that stand, each with its version, so that they can be changed and taken back. */
export async function exportDecisions(
  type: DecisionType,
  out: string | undefined,
  { options, context }: { readonly options: CommonOptions; readonly context: Context },
): Promise<ExitCode> {
  const decisions = await readStored(type, undefined, { options, context });
  writeText(spreadsheetText(decisionRows(type, decisions)), out, context);
  return exitCode.done;
}

/** Writes a text to standard output, or atomically to a file. */
export function writeText(text: string, out: string | undefined, context: Context): void {
  const { machine, words, lang } = context;
  if (out === undefined) {
    machine.stdout.write(text);
    return;
  }
  const path = resolve(machine.cwd, out);
  writeFileAtomically(path, text);
  machine.stderr.write(`${fill(words.report.written, { path }, lang)}\n`);
}

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fill } from '../../locale/fill.ts';
import type { Report } from '../../report/report.ts';
import type { Context } from '../context.ts';
import { writeFileAtomically } from '../write-file.ts';

const endings = { terminal: 'txt', csv: 'csv', json: 'json', markdown: 'md' } as const;

export interface Destination {
  readonly format: keyof typeof endings;
  readonly report: Report;
  /** A file, or a folder (one that exists, or a path that ends as one). */
  readonly out: string | undefined;
  readonly context: Context;
}

/** Writes a rendered report to standard output, or atomically to where `--out` says. */
export async function writeReport(text: string, destination: Destination): Promise<void> {
  const { format, report, out, context } = destination;
  if (out === undefined) {
    context.machine.stdout.write(text);
    return;
  }
  const target = resolve(context.machine.cwd, out);
  const isFolder =
    out.endsWith('/') ||
    out.endsWith(sep) ||
    (existsSync(target) && statSync(target).isDirectory());
  if (isFolder) mkdirSync(target, { recursive: true });
  const path = isFolder ? join(target, `clct-${report.month}.${endings[format]}`) : target;
  writeFileAtomically(path, text);
  context.machine.stderr.write(`${fill(context.words.report.written, { path }, context.lang)}\n`);
}

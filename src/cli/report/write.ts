import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import type { Report } from '../../report/report.ts';
import type { Context } from '../context.ts';
import { writeFileAtomically } from '../write-file.ts';
import { endings, type ReportFormat } from './options.ts';

export interface Destination {
  readonly format: ReportFormat;
  readonly report: Report;
  /** A file, or a folder (one that exists, or a path that ends as one). */
  readonly out: string | undefined;
  /** It is a folder, whatever it looks like. */
  readonly isFolder: boolean;
  /** A summary names the file: it need not be said apart. */
  readonly isSummarised: boolean;
  readonly context: Context;
}

/**
 * Writes a rendered report to standard output, or atomically to where `--out` says; gives the path
 * of the file.
 */
export async function writeReport(
  content: string | Uint8Array,
  destination: Destination,
): Promise<string | undefined> {
  const { format, report, out, context } = destination;
  if (out === undefined) {
    const isText = typeof content === 'string' && format !== 'html';
    if (!isText && context.machine.stdout.columns !== undefined) {
      const name = nameOf(report, format);
      throw new UserError('document-to-terminal', { format, month: report.month, name });
    }
    const isShown =
      format === 'terminal' && typeof content === 'string' && context.machine.page?.(content);
    if (!isShown) context.machine.stdout.write(content);
    return undefined;
  }
  const target = resolve(context.machine.cwd, out);
  const isFolder =
    destination.isFolder ||
    out.endsWith('/') ||
    out.endsWith(sep) ||
    (existsSync(target) && statSync(target).isDirectory());
  if (isFolder) makeFolder(target);
  const path = isFolder ? join(target, nameOf(report, format)) : target;
  writeFileAtomically(path, content);
  if (!destination.isSummarised)
    context.machine.stderr.write(`${fill(context.words.report.written, { path }, context.lang)}\n`);
  return path;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UserError('cannot-write', {
      path,
      cause: (error as NodeJS.ErrnoException).code ?? '',
    });
  }
}

/** That of the public never takes the place of that of the services. */
function nameOf({ month, audience }: Report, format: ReportFormat): string {
  const suffix = audience === undefined ? '' : `-${audience}`;
  return `clct-${month}${suffix}.${endings[format]}`;
}

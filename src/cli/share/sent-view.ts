import type { Month } from '../../domain/month.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { wrap } from '../../render/text.ts';
import { formatMonth } from '../../report/format.ts';
import type { Context } from '../context.ts';
import type { SharedPackage } from './package.ts';
import type { Recipient } from './recipient.ts';
import { columnLabel } from './shared-table.ts';

/** What was made for whom, and where it lies. */
export interface Sent {
  readonly recipient: Recipient;
  readonly month: Month;
  readonly made: SharedPackage;
  /** A folder, or the encrypted file. */
  readonly path: string;
  readonly names: readonly string[];
  readonly isEncrypted: boolean;
  readonly columns: readonly string[];
  readonly unsaid: number;
}

/** The package on a terminal: what is in it, where it is, and what to mind before it is sent. */
export function sentText(sent: Sent, context: Context): string {
  const { recipient, month, made, path, names, isEncrypted, unsaid } = sent;
  const { words, lang, width } = context;
  const text = words.share.sent;
  const { id, lines, reports, sha256 } = made;
  const params = {
    ...{ id, lines, reports, sha256, path, unsaid },
    recipient: cleanText(recipient.label),
    month: formatMonth(month, lang),
    columns: sent.columns.map((name) => columnLabel(name, context)).join(', '),
  };
  const told = [text.made, text.columns, ...(unsaid > 0 ? [text.unsaid] : [])];
  const paragraphs = told.flatMap((line) => wrap(fill(line, params, lang), width));
  // Paths and hashes are copied: they are not broken.
  const where = isEncrypted
    ? [fill(text.encrypted, params, lang)]
    : [fill(text.clear, params, lang), ...names.map((name) => `  ${name}`)];
  const last = [isEncrypted ? text.howToOpen : text.notEncrypted, text.noted];
  return `${[
    ...paragraphs,
    ...where,
    fill(text.hash, params, lang),
    ...last.flatMap((line) => wrap(fill(line, params, lang), width)),
  ].join('\n')}\n`;
}

import { createHash } from 'node:crypto';
import { noteText } from './note.ts';
import type { PackageRequest } from './package-request.ts';
import { sharedCsv } from './shared-table.ts';

/** What a recipient is sent: a table and a note, still in memory. */
export interface SharedPackage {
  /** `share-prosecutor-2019-07-4f2c01ab`; the same state gives the same id. */
  readonly id: string;
  /** The name of its folder, or of its file where it is encrypted. */
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly lines: number;
  /** An aggregated line stands for several. */
  readonly reports: number;
  /** SHA-256 of the table. */
  readonly sha256: string;
}

/** Makes the package of the reports that were transmitted to a recipient in a month. */
export function makePackage(request: PackageRequest): SharedPackage {
  const { recipient, month, rows } = request;
  const csv = sharedCsv(request);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const place = `${fileWord(recipient.name)}-${month}`;
  const id = `share-${place}-${sha256.slice(0, 8)}`;
  const reports = rows.reduce((sum, row) => sum + Number(row.record_count), 0);
  const csvName = `reports-${place}.csv`;
  const facts = { id, csvName, sha256, lines: rows.length, reports };
  const note = noteText(request, facts);
  return {
    id,
    name: `cross-share-${place}`,
    files: [
      { name: csvName, text: csv },
      { name: `note-${place}.txt`, text: note },
    ],
    lines: rows.length,
    reports,
    sha256,
  };
}

/** A recipient in names of files; a word that loses signs on the way keeps a mark of its own. */
function fileWord(name: string): string {
  const word = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  if (word === name) return word;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 6);
  return word === '' ? mark : `${word}-${mark}`;
}

import { statSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import type { Candidate } from '../../intake/candidate.ts';
import { type Encoding, isOneByte } from '../../intake/dialect.ts';
import { filePath } from '../ingest/file-path.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import { asMended, findMended } from '../ingest/mended.ts';
import { type ReadHead, readHead } from '../ingest/read-head.ts';
import { refuseFolder } from '../refuse-folder.ts';
import { attemptInto } from './attempt.ts';
import { columnFindings } from './column-findings.ts';
import { type ExaminedHead, examineHead } from './examine-head.ts';
import { countFilledCells, type FilledCells } from './filled-cells.ts';
import { inspectRows } from './inspect-rows.ts';
import type { EncodingProof, Inspection, KindFinding } from './inspection.ts';

/** An inspection with what it was made of. */
export interface Inspected {
  readonly inspection: Inspection;
  /** Undefined where the profile itself is wrong. */
  readonly examined: ExaminedHead | undefined;
}

/**
 * Looks a file over as a load would, up to the store: what stops a load is listed, after all that
 * can be found out in spite of it. A file that is no text at all is an error as ever.
 */
export async function inspectFile(
  file: string,
  target: string,
  asked: LoadSettings,
): Promise<Inspected> {
  const { machine } = asked.context;
  const { stop } = machine;
  const path = filePath(file, asked.session.paths, machine);
  refuseFolder(path, file, asked.context);
  const head = readHead(path, file);
  const problems: UserError[] = [];
  const attempt = attemptInto(problems);
  const mended = await attempt(() => findMended(file, asked));
  const settings = mended === undefined ? asked : asMended(asked, mended);
  const examined = await attempt(() => examineHead(file, head, settings));
  problems.push(...(examined?.examination.problems ?? []));
  const { onProgress } = settings;
  const cells = await attempt(() => countFilledCells({ path, file, head, onProgress, stop }));
  const isReadable = cells !== undefined && cells.transcript.lines > 0;
  if (cells?.transcript.lines === 0)
    problems.unshift(new UserError('header-only', { file, line: head.headerLine }));
  const rows =
    examined !== undefined && isReadable
      ? await inspectRows({ path, file, head, target, ...examined, settings, attempt })
      : undefined;
  const chosen = examined?.examination.chosen;
  const inspection: Inspection = {
    file,
    bytes: statSync(path).size,
    ...dialectOf(head, cells),
    continues: mended?.load.load,
    profile: examined?.profile && { name: examined.profile.name, by: profileBy(settings) },
    kind: chosen?.mapping.kind.name,
    kinds: (examined?.examination.candidates ?? []).map(kindFinding),
    columns: columnFindings({ header: head.header, examined, cells, rows }),
    fixed: chosen === undefined ? {} : fixedValues(chosen),
    rows,
    problems,
  };
  return { inspection, examined };
}

function profileBy({ mended, profile }: LoadSettings): 'option' | 'headers' | 'load' {
  if (mended !== undefined) return 'load';
  return profile === undefined ? 'headers' : 'option';
}

function dialectOf(head: ReadHead, cells: FilledCells | undefined) {
  const { gzip, delimiter, headerLine } = head;
  const transcript = cells?.transcript;
  const encoding = transcript?.encoding ?? head.encoding;
  const hasAccents = cells?.hasAccents === true || /\P{ASCII}/u.test(head.header.join());
  return {
    gzip,
    encoding,
    encodingBy: encodingProof(encoding, head.marked, hasAccents),
    mixedLines: transcript?.mixedEncodingLines ?? { count: 0, first: [] },
    delimiter,
    headerLine,
    lines: transcript?.lines,
  };
}

function encodingProof(encoding: Encoding, marked: boolean, hasAccents: boolean): EncodingProof {
  if (marked) return 'mark';
  if (encoding.startsWith('utf-16')) return 'zero-bytes';
  if (encoding === 'windows-1252') return 'not-utf8';
  if (isOneByte(encoding)) return 'letters';
  return hasAccents ? 'valid-utf8' : 'ascii';
}

function kindFinding({ mapping, own }: Candidate): KindFinding {
  return { kind: mapping.kind.name, fields: [...mapping.origins.keys()], own };
}

function fixedValues({ mapping }: Candidate): Readonly<Record<string, string>> {
  const fixed = [...mapping.origins].flatMap(([field, origin]) =>
    'fixed' in origin ? [[field, origin.fixed] as const] : [],
  );
  return Object.fromEntries(fixed);
}

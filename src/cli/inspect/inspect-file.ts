import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindNamed, kinds } from '../../domain/kinds.ts';
import { UserError } from '../../errors.ts';
import { layoutOf } from '../../intake/layout.ts';
import { type Candidate, type Examination, examineColumns } from '../../intake/mapping.ts';
import type { Profile } from '../../intake/profile.ts';
import { type ReadHead, readHead } from '../ingest/read-head.ts';
import { chooseProfile } from '../workspace/profiles.ts';
import { attemptInto } from './attempt.ts';
import { columnFindings } from './column-findings.ts';
import { countFilledCells, type FilledCells } from './filled-cells.ts';
import { inspectRows } from './inspect-rows.ts';
import type { InspectSettings } from './inspect-settings.ts';
import type { EncodingProof, Inspection, KindFinding } from './inspection.ts';

/** An inspection with what it was made of. */
export interface Inspected {
  readonly inspection: Inspection;
  /** Undefined where the profile itself is wrong. */
  readonly examination: Examination | undefined;
  readonly profile: Profile | undefined;
}

/**
 * Looks a file over as a load would, up to the store: what stops a load is listed, after all that
 * can be found out in spite of it. A file that is no text at all is an error as ever.
 */
export async function inspectFile(
  file: string,
  target: string,
  settings: InspectSettings,
): Promise<Inspected> {
  const { session, context, onProgress } = settings;
  const path = resolve(context.machine.cwd, file);
  const head = readHead(path, file);
  const { header } = head;
  const problems: UserError[] = [];
  const attempt = attemptInto(problems);
  if (head.sample.length === 0) {
    problems.push(new UserError('header-only', { file, line: head.headerLine }));
  }
  const chosen = await attempt(() => ({
    profile: chooseProfile(session.paths, settings.profile, header),
  }));
  const profile = chosen?.profile;
  const { kind } = settings;
  const layout = layoutOf({ profile, kind: kindNamed(profile?.kind ?? ''), ...head });
  const examination =
    chosen === undefined
      ? undefined
      : examineColumns({
          file,
          header: layout?.header ?? header,
          kinds,
          kind,
          profile: layout?.profile ?? profile,
        });
  problems.push(...(examination?.problems ?? []));
  const cells = await attempt(() => countFilledCells({ path, file, head, onProgress }));
  const examined = examination?.chosen;
  const hasRows = examined !== undefined && cells !== undefined && cells.transcript.lines > 0;
  const rows = hasRows
    ? await inspectRows({ path, file, head, target, layout, examined, profile, settings, attempt })
    : undefined;
  const inspection: Inspection = {
    file,
    bytes: statSync(path).size,
    ...dialectOf(head, cells),
    profile:
      profile === undefined
        ? undefined
        : { name: profile.name, by: settings.profile === undefined ? 'headers' : 'option' },
    kind: examined?.mapping.kind.name,
    kinds: (examination?.candidates ?? []).map(kindFinding),
    columns: columnFindings({ header, layout, examination, cells, rows }),
    fixed: examined === undefined ? {} : fixedValues(examined),
    rows,
    problems,
  };
  return { inspection, examination, profile };
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

function encodingProof(encoding: string, marked: boolean, hasAccents: boolean): EncodingProof {
  if (marked) return 'mark';
  if (encoding.startsWith('utf-16')) return 'zero-bytes';
  if (encoding === 'windows-1252') return 'not-utf8';
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

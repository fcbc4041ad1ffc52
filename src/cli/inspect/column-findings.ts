import { hidePersonal } from '../../domain/personal-data.ts';
import type { Candidate } from '../../intake/candidate.ts';
import type { ExaminedHead } from './examine-head.ts';
import type { FilledCells } from './filled-cells.ts';
import type { ColumnFinding, RowFindings } from './inspection.ts';

export interface ColumnsRequest {
  /** Of the file. */
  readonly header: readonly string[];
  readonly examined: ExaminedHead | undefined;
  readonly cells: FilledCells | undefined;
  readonly rows: RowFindings | undefined;
}

/** Every column of the file with what becomes of it, then those that a layout makes of several. */
export function columnFindings(request: ColumnsRequest): readonly ColumnFinding[] {
  const { header, examined, cells, rows } = request;
  const own = header.map((name, at) => ({
    number: at + 1,
    header: hidePersonal(name),
    ...useOf(at, request),
    filled: cells && (cells.filled[at] ?? 0) / Math.max(1, cells.transcript.written),
    samples: rows?.samples.get(at) ?? [],
  }));
  const added = (examined?.layout?.header ?? []).slice(header.length).map((_, index) => ({
    number: undefined,
    header: '',
    ...useOf(header.length + index, request),
    filled: undefined,
    samples: rows?.samples.get(header.length + index) ?? [],
  }));
  return [...own, ...added];
}

type Use = Pick<ColumnFinding, 'use' | 'fields' | 'uncertain'>;

function useOf(at: number, { examined }: ColumnsRequest): Use {
  const chosen = examined?.examination.chosen;
  if (chosen === undefined) return possibleUse(at, examined);
  const fields = fieldsOf(at, chosen);
  const uncertain = fields.some((field) => chosen.ambiguous.has(field));
  if (fields.length > 0) return { use: 'field', fields, uncertain };
  if (examined?.layout?.sources.includes(at)) return { use: 'layout', fields, uncertain };
  const isFilter = chosen.mapping.rows.some((rule) => rule.column === at);
  return { use: isFilter ? 'filter' : 'not-stored', fields, uncertain };
}

/** Where the kind is open, so is the field. */
function possibleUse(at: number, examined: ExaminedHead | undefined): Use {
  const candidates = examined?.examination.candidates ?? [];
  const fields = [...new Set(candidates.flatMap((candidate) => fieldsOf(at, candidate)))];
  return { use: fields.length > 0 ? 'field' : 'not-stored', fields, uncertain: true };
}

/** The fields that the column gives, and those that it might. */
function fieldsOf(at: number, { mapping, ambiguous }: Candidate): readonly string[] {
  const given = [...mapping.origins].flatMap(([field, origin]) =>
    'column' in origin && origin.column === at ? [field] : [],
  );
  const possible = [...ambiguous].flatMap(([field, columns]) =>
    columns.includes(at) ? [field] : [],
  );
  return [...new Set([...given, ...possible])];
}

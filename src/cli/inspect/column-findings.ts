import type { Candidate, Examination } from '../../intake/mapping.ts';
import type { FilledCells } from './filled-cells.ts';
import type { ColumnFinding, RowFindings } from './inspection.ts';

export interface ColumnsRequest {
  readonly header: readonly string[];
  readonly examination: Examination | undefined;
  readonly cells: FilledCells | undefined;
  readonly rows: RowFindings | undefined;
}

/** Every column of the file with what becomes of it. */
export function columnFindings(request: ColumnsRequest): readonly ColumnFinding[] {
  const { header, examination, cells, rows } = request;
  return header.map((name, at) => {
    const share = cells && (cells.filled[at] ?? 0) / Math.max(1, cells.transcript.written);
    return {
      number: at + 1,
      header: name,
      ...useOf(at, examination),
      filled: share,
      samples: rows?.samples.get(at) ?? [],
    };
  });
}

type Use = Pick<ColumnFinding, 'use' | 'fields' | 'uncertain'>;

function useOf(at: number, examination: Examination | undefined): Use {
  const candidates = examination?.candidates ?? [];
  const chosen = examination?.chosen;
  if (chosen === undefined) {
    const fields = [...new Set(candidates.flatMap((candidate) => fieldsOf(at, candidate)))];
    return { use: fields.length > 0 ? 'field' : 'not-stored', fields, uncertain: true };
  }
  const fields = fieldsOf(at, chosen);
  const uncertain = fields.some((field) => chosen.ambiguous.has(field));
  const isFilter = chosen.mapping.rows.some((rule) => rule.column === at);
  if (fields.length > 0) return { use: 'field', fields, uncertain };
  return { use: isFilter ? 'filter' : 'not-stored', fields, uncertain };
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

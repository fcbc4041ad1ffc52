import type { Inspection } from '../inspect/inspection.ts';

/** The contract for scripts: `cross-inspect/1`. Undefined members are left out. */
export function inspectionJson(inspection: Inspection, saved: string | undefined): object {
  const { rows, problems, columns, ...file } = inspection;
  return {
    schema: 'cross-inspect/1',
    ...file,
    columns,
    ...(rows === undefined ? {} : rowsJson(rows)),
    problems: problems.map(({ code, params }) => ({ code, params })),
    saved,
  };
}

/** The samples stand at their columns already. */
function rowsJson({ samples: _, ...rows }: NonNullable<Inspection['rows']>): object {
  return rows;
}

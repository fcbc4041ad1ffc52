import type { Kind } from '../../domain/field.ts';
import { isPersonalReason } from '../../domain/field-privacy.ts';
import { hidePersonal } from '../../domain/personal-data.ts';
import { UserError } from '../../errors.ts';
import type { Mapping } from '../../intake/candidate.ts';
import {
  type ColumnCells,
  columnCellsSql,
  findPersonalSql,
  isAnythingPersonalSql,
  refusePersonalSql,
  type SearchedFields,
  textsSql,
} from '../../intake/personal-sql.ts';
import type { Engine } from '../../store/engine.ts';

/**
 * Refuses the rows of `staged` whose text looks personal, and gives the columns that hold such
 * cells. Each different text is looked at once.
 */
export async function refusePersonalCells(
  engine: Engine,
  mapping: SearchedFields,
): Promise<readonly ColumnCells[]> {
  const { kind } = mapping;
  await engine.execute(textsSql(mapping));
  const [looked] = await engine.query(isAnythingPersonalSql);
  const columns = looked?.found === true ? await personalColumns(engine, kind) : [];
  await engine.execute('DROP TABLE texts');
  return columns;
}

async function personalColumns(engine: Engine, kind: Kind): Promise<readonly ColumnCells[]> {
  await engine.execute(findPersonalSql(kind));
  const found = await engine.query<{ field: string }>(
    'SELECT DISTINCT field FROM personal WHERE reason IS NOT NULL',
  );
  const names = new Set(found.map(({ field }) => field));
  for (const { name } of kind.fields) {
    if (names.has(name)) await engine.execute(refusePersonalSql(name));
  }
  const columns = await engine.query<ColumnCells>(columnCellsSql(kind));
  await engine.execute('DROP TABLE personal');
  return columns;
}

/** Fewer cells may be an accident of a small file; each of them is refused with its row. */
const leastCells = 3;

export interface PersonalColumns {
  readonly file: string;
  /** Of the file. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly columns: readonly ColumnCells[];
}

/** A column that is personal in more than half of its cells, and what most of those look like. */
export type PersonalColumn = Pick<ColumnCells, 'field' | 'filled'> & {
  readonly cells: number;
  readonly reason: string;
};

/** Of columns with cells that look personal, those that are so as a whole: the other half is no better. */
export function whollyPersonal(columns: readonly ColumnCells[]): readonly PersonalColumn[] {
  return columns.flatMap(({ field, filled, personal, named, reason }) => {
    const cells = Math.max(personal, named);
    if (cells < leastCells || cells * 2 <= filled) return [];
    const why = named > personal || reason === null ? 'looks-like-name' : reason;
    return isPersonalReason(why) ? [{ field, filled, cells, reason: why }] : [];
  });
}

/** A column of persons was mapped by mistake: the whole file is refused. */
export function checkPersonalColumns({ file, header, mapping, columns }: PersonalColumns): void {
  const [first] = whollyPersonal(columns);
  if (first === undefined) return;
  const origin = mapping.origins.get(first.field);
  const column = origin !== undefined && 'column' in origin ? header[origin.column] : undefined;
  const shown = hidePersonal(column ?? first.field);
  throw new UserError('personal-column', { file, column: shown, ...first });
}

import { surveyColumns } from '../../src/cli/ingest/survey-columns.ts';
import type { Kind } from '../../src/domain/field.ts';
import { kinds as everyKind } from '../../src/domain/kinds.ts';
import type { Mapping } from '../../src/intake/candidate.ts';
import type { DateOrder } from '../../src/intake/dates.ts';
import { mapColumns } from '../../src/intake/mapping.ts';
import type { Profile } from '../../src/intake/profile.ts';
import { stageSql } from '../../src/intake/stage.ts';
import type { Readings } from '../../src/intake/survey.ts';
import type { Engine, Row } from '../../src/store/engine.ts';

/** A file as a test writes it, without bytes: cells are parted by semicolons, none is quoted. */
export interface RowsFile {
  readonly header: string;
  readonly rows: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly kind?: string;
  readonly source?: string;
  readonly profile?: Omit<Profile, 'name'>;
  readonly delimiter?: string;
  readonly known?: DateOrder;
  readonly timeZone?: string;
  readonly today?: string;
  /** What identifiers are hashed with. */
  readonly secret?: string;
}

export interface StagedRows {
  readonly mapping: Mapping;
  readonly readings: Readings;
  readonly source: string;
}

/** Stages cells that the byte pass would have written: empty ones are NULL. */
export async function stageRows(engine: Engine, file: RowsFile): Promise<StagedRows> {
  const header = file.header.split(';');
  const cells = file.rows.map(
    (row, at) => `(${[at + 1, ...row.split(';').map(literal)].join(', ')})`,
  );
  const names = ['row', ...header.map((_, at) => `c${at}`)].join(', ');
  const nothing = `(SELECT 1::BIGINT AS row, ${header.map((_, at) => `''::VARCHAR AS c${at}`).join(', ')} LIMIT 0)`;
  const table =
    cells.length === 0 ? nothing : `(VALUES ${cells.join(', ')}) AS raw_cells(${names})`;
  return stageTable(engine, { file, header, table, kept: header.map((_, at) => at) });
}

export interface RawTable {
  readonly file: Omit<RowsFile, 'rows' | 'header'>;
  readonly header: readonly string[];
  readonly table: string;
  readonly kept: readonly number[];
  /** Each cell is read in its row, however often it comes. */
  readonly rowByRow?: boolean;
}

/** Surveys and stages a relation of raw cells, as a load does. */
export async function stageTable(engine: Engine, raw: RawTable): Promise<StagedRows> {
  const { file, header, table, kept, rowByRow = false } = raw;
  const { delimiter = ';', known, timeZone = 'Europe/Paris', today = '2026-01-31' } = file;
  const profile = file.profile && { name: 'test', ...file.profile };
  const mapping = mapColumns({
    file: 'test.csv',
    header,
    kinds: file.kinds ?? everyKind,
    kind: file.kind,
    profile,
  });
  const order = profile?.date_order ?? known;
  const readOnceFrom = rowByRow ? Number.MAX_SAFE_INTEGER : 0;
  const survey = { engine, mapping, kept, table, delimiter, known: order, readOnceFrom };
  const { readings, distinct } = await surveyColumns(survey);
  const source = file.source ?? 'police-77';
  await engine.execute(`SET VARIABLE secret = '${file.secret ?? '0f'.repeat(32)}'`);
  await engine.execute(
    stageSql({ mapping, kept, readings, distinct, profile, source, timeZone, today, table }),
  );
  return { mapping, readings, source };
}

/** Stages a file, reads expressions over its rows in their order, and forgets it. */
export async function stagedValues(
  engine: Engine,
  file: RowsFile,
  expressions: string,
): Promise<readonly Row[]> {
  await stageRows(engine, file);
  const rows = await engine.query(`SELECT ${expressions} FROM staged ORDER BY row`);
  await engine.execute('DROP TABLE staged');
  return rows;
}

function literal(cell: string): string {
  return cell === '' ? 'NULL::VARCHAR' : `'${cell.replaceAll("'", "''")}'`;
}

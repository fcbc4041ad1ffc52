import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from '../../sql-literal.ts';
import type { Session } from '../session.ts';
import { spillFolder } from '../workspace/temporary.ts';

/** The columns of the tidy table that hold figures; the others are text. */
const figures =
  /^(value|previous_month|same_month_last_year|mean_12|ytd|ytd_last_year|rolling_12|difference|percent|twelve_months|whole_months)$/;

/** The tidy table as Parquet, written by the engine: figures are doubles, absent ones null. */
export function tidyParquet({ engine, paths }: Session, csv: string): Promise<Uint8Array> {
  mkdirSync(spillFolder(paths), { recursive: true, mode: 0o700 });
  const source = join(spillFolder(paths), 'tidy.csv');
  const target = join(spillFolder(paths), 'tidy.parquet');
  const header = csv.slice(0, csv.indexOf('\r')).split(',');
  const columns = header.map((name) => `'${name}': '${figures.test(name) ? 'DOUBLE' : 'VARCHAR'}'`);
  writeFileSync(source, csv, { mode: 0o600 });
  return engine
    .execute(
      `COPY (FROM read_csv(${literal(source)}, header = true, auto_detect = false, delim = ',',
  quote = '"', escape = '"', nullstr = '', columns = {${columns.join(', ')}}))
TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`,
    )
    .then(() => readFileSync(target))
    .finally(() => {
      for (const file of [source, target]) rmSync(file, { force: true });
    });
}

import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { openEngine, type Row } from '../../src/store/engine.ts';
import { runCommand } from '../cli/harness/run-command.ts';
import { temporaryFolder } from '../cli/harness/temporary-folder.ts';
import { type ColumnType, type ModelTable, type ModelValue, tableArb } from './dialect-records.ts';
import { type Dialect, dialectArb, wordFor, writeTable } from './dialect-writing.ts';

/** How many tables are written and read back; many more where the environment says so. */
const runs = Number(process.env.DIALECT_RUNS ?? 60);

const folder = temporaryFolder();

/** What the store should hold of a value: numbers in their own units, texts folded. */
function stored(value: ModelValue, type: ColumnType, dialect: Dialect): ModelValue {
  if (value === null) return null;
  switch (type) {
    case 'quantity':
      return Number(value) / 1000;
    case 'money':
      return Number(value) / 100;
    case 'word':
      return fold(wordFor(String(value), dialect));
    case 'identifier':
      return true;
    default:
      return value;
  }
}

function expected({ kind, records }: ModelTable, dialect: Dialect): readonly string[] {
  const rows = records.map((record) =>
    kind.columns.flatMap(({ type }, at) =>
      type === 'constant' ? [] : [stored(record[at] ?? null, type, dialect)],
    ),
  );
  return rows.map((row) => JSON.stringify(row)).sort();
}

const sql: Readonly<Partial<Record<ColumnType, (field: string) => string>>> = {
  date: (field) => `CASE ${field}_precision WHEN 'day' THEN ${field}::VARCHAR END`,
  quantity: (field) => `${field}::DOUBLE`,
  money: (field) => `${field}::DOUBLE`,
  // Only its hash is kept.
  identifier: (field) => `CASE WHEN ${field} IS NOT NULL THEN true END`,
};

async function found({ kind }: ModelTable, source: string): Promise<readonly string[]> {
  const engine = await openEngine({ threads: 1 });
  try {
    await engine.execute(
      `ATTACH '${join(folder.path, 'ws', 'store.duckdb')}' AS store (READ_ONLY)`,
    );
    const columns = kind.columns.filter(({ type }) => type !== 'constant');
    const values = columns.map(({ field, type }) => `${sql[type]?.(field) ?? field} AS ${field}`);
    const rows = await engine.query<Row>(
      `SELECT ${values.join(', ')} FROM store.${kind.name}_current WHERE source = '${source}'`,
    );
    return rows.map((row) => JSON.stringify(columns.map(({ field }) => row[field]))).sort();
  } finally {
    engine.close();
  }
}

/** Loaded by one command, because starting it takes longer than a load. */
const together = 6;

interface Delivery {
  readonly table: ModelTable;
  readonly dialect: Dialect;
}

const deliveriesArb: fc.Arbitrary<readonly Delivery[]> = fc.array(
  fc.record({ table: tableArb, dialect: dialectArb }),
  { minLength: together, maxLength: together, size: 'max' },
);

function sourceOf(service: string): string {
  return `police-${service.toLowerCase().replace(' ', '-')}`;
}

it(`reads back exactly the records that were written, in ${runs} dialects`, {
  timeout: 3_600_000,
}, async () => {
  let service = 0;
  const property = fc.asyncProperty(deliveriesArb, async (deliveries) => {
    const sent = deliveries.map((delivery) => ({ ...delivery, service: `CSP ${++service}` }));
    const names = sent.map(({ table, dialect, service: name }, at) => {
      folder.write(`${at}.csv`, writeTable(table, dialect, name));
      return `${at}.csv`;
    });
    const line = `cross ingest ${names.join(' ')} --workspace ws --format json`;
    const { code, stdout, stderr } = await runCommand(line, { cwd: folder.path });
    expect({ code, stderr: stderr.replace(/^Espace de travail créé.*\n/, '') }).toEqual({
      code: 0,
      stderr: '',
    });
    const { files } = JSON.parse(stdout);
    for (const [at, { table, dialect, service: name }] of sent.entries()) {
      const read = table.records.length;
      const counts = { lines: read, read, new: read, refused: 0 };
      expect(files[at]).toMatchObject({ kind: table.kind.name, ...counts });
      expect(await found(table, sourceOf(name))).toEqual(expected(table, dialect));
    }
  });
  await fc.assert(property, { numRuns: Math.ceil(runs / together) });
});

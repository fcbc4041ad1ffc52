import {
  DOUBLE,
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBInstance,
  DuckDBScalarFunction,
  type DuckDBValue,
  type DuckDBVector,
  INTEGER,
} from '@duckdb/node-api';

export type SqlValue = string | number | boolean | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** A function of ours for SQL: of a whole number and two numbers that may be missing. */
type RowFunction = (first: number, second: number | undefined, third: number | undefined) => number;

/** What the rest of the program may ask of the engine. */
export interface Engine {
  /** Runs a statement and gives its rows; 64-bit integers and decimals come as numbers. */
  readonly query: <T extends Row = Row>(
    sql: string,
    params?: readonly SqlValue[],
  ) => Promise<readonly T[]>;
  /**
   * The same on connections of their own, so that several questions are answered at once. They see
   * tables, but no temporary one, and nothing of an open transaction.
   */
  readonly queryBeside: Engine['query'];
  /** Runs one or several statements without parameters, for their effect. */
  readonly execute: (sql: string) => Promise<void>;
  /**
   * Makes a function known to SQL, of INTEGER, DOUBLE and DOUBLE, giving an INTEGER; another one
   * under the same name replaces it. It is called for 2048 rows at a time: a million take 0.15 s
   * and no memory worth mentioning, where fetching and inserting them takes seconds.
   */
  readonly define: (name: string, compute: RowFunction) => void;
  /** Ends the statement that is running, which then fails. */
  readonly interrupt: () => void;
  readonly close: () => void;
}

export interface EngineSettings {
  /** Where sorting and grouping may spill; a folder of the workspace. */
  readonly temporaryFolder?: string;
  /** As many as the machine has where absent; one is faster for a small store. */
  readonly threads?: number;
  /** In MiB. The engine passes its own limit by a third, so it gets 60 % of it. */
  readonly memory?: number;
  /** Of the temporary folder, in MiB. */
  readonly disk?: number;
}

/**
 * The engine is made for large tables: blocks of 256 KiB, one at least a column, and a log folded into
 * the store after every transaction that touches a few dozen columns. A load touches more, and is
 * followed by the line that leaves for the journal: the log is folded once, as the store is given back.
 * A store of the sample takes half the disk and a load of a row 0.9 of the time; a load of a million
 * rows takes as long as before. Blocks of 16 KiB save no more, and make large stores a quarter larger:
 * docs/decisions/0016.
 */
const smallStores = { default_block_size: '65536', checkpoint_threshold: '64MB' };

/**
 * Opens an engine of its own in memory. The store is attached to it by path, so that one process
 * never opens the same file twice (two instances on one file lose committed rows).
 */
export async function openEngine(settings: EngineSettings = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...smallStores,
    ...(settings.temporaryFolder === undefined ? {} : { temp_directory: settings.temporaryFolder }),
    ...(settings.threads === undefined ? {} : { threads: String(settings.threads) }),
    ...(settings.memory === undefined
      ? {}
      : { memory_limit: `${Math.floor(settings.memory * 0.6)}MiB` }),
    ...(settings.disk === undefined ? {} : { max_temp_directory_size: `${settings.disk}MiB` }),
  });
  const connection = await instance.connect();
  await connection.run('SET lock_configuration = true');
  const functions = new Map<string, RowFunction>();
  const others = beside(instance);
  return {
    query: (sql, params) => query(connection, sql, params),
    queryBeside: others.query,
    execute: async (sql) => void (await connection.run(sql)),
    define: (name, compute) => {
      const isNew = !functions.has(name);
      functions.set(name, compute);
      if (isNew) register(connection, name, (...row) => functions.get(name)?.(...row) ?? 0);
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      others.close();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function query<T extends Row>(
  connection: DuckDBConnection,
  sql: string,
  params: readonly SqlValue[] = [],
): Promise<readonly T[]> {
  // With an empty list, the statement would be taken apart, prepared and kept before it is run.
  const values = params.length === 0 ? undefined : ([...params] as DuckDBValue[]);
  const reader = await connection.runAndReadAll(sql, values);
  const names = reader.deduplicatedColumnNames();
  const columns = reader.getColumnsJS();
  return Array.from({ length: reader.currentRowCount }, (_, at) => {
    const row: Record<string, SqlValue> = {};
    names.forEach((name, column) => {
      row[name] = plain(columns[column]?.[at]);
    });
    return row as T;
  });
}

/** More at once than this only wait for each other on a small machine. */
const connectionsBeside = 3;

/**
 * Questions take the first connection that is free, and wait for one where none is. An instance keeps its
 * memory until the last of them is closed.
 */
function beside(instance: DuckDBInstance): Pick<Engine, 'query' | 'close'> {
  const free: DuckDBConnection[] = [];
  const waiting: ((connection: DuckDBConnection) => void)[] = [];
  let open = 0;
  const take = async (): Promise<DuckDBConnection> => {
    const idle = free.pop();
    if (idle !== undefined) return idle;
    if (open < connectionsBeside) {
      open += 1;
      return instance.connect();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const ask: Engine['query'] = async (sql, params) => {
    const connection = await take();
    try {
      return await query(connection, sql, params);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(connection);
      else next(connection);
    }
  };
  return {
    query: ask,
    close: () => {
      for (const connection of free.splice(0)) connection.closeSync();
    },
  };
}

function register(connection: DuckDBConnection, name: string, compute: RowFunction): void {
  const mainFunction = (_: unknown, input: DuckDBDataChunk, output: DuckDBVector) => {
    const [first, second, third] = [0, 1, 2].map((column) => input.getColumnVector(column));
    for (let row = 0; row < input.rowCount; row += 1) {
      const numbers = [second, third].map((vector) => vector?.getItem(row) ?? undefined);
      const [a, b] = numbers as (number | undefined)[];
      output.setItem(row, compute(first?.getItem(row) as number, a, b));
    }
    output.flush();
  };
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name,
      mainFunction,
      returnType: INTEGER,
      parameterTypes: [INTEGER, DOUBLE, DOUBLE],
      // Otherwise a missing number would make the answer missing without asking.
      specialHandling: true,
      volatile: true,
    }),
  );
}

function plain(value: unknown): SqlValue {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (value instanceof Date) return value.toISOString();
  return String(value);
}

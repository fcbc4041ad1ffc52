// The floor of a report: one process opens the same store and runs one grouped scan of each kind.
//   node bench/national/floor-report.mjs WORKSPACE/store.duckdb
import { DuckDBInstance } from '@duckdb/node-api';

const [store = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(store, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const kinds = { seizures: 'occurred_on', arrests: 'occurred_on', reports: 'received_on' };
for (const [kind, date] of Object.entries(kinds)) {
  await connection.runAndReadAll(`SELECT district, date_trunc('month', ${date}) AS month, count(*)
FROM ${kind} GROUP BY ALL`);
}
connection.closeSync();
instance.closeSync();

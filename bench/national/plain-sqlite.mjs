// The whole job as one would write it by hand: csv-parse, checks in JavaScript, SQLite with a primary
// key, so that a row that comes again is counted once.
//   node bench/national/plain-sqlite.mjs FILE.csv STORE.sqlite
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import sqlite from 'node-sqlite3-wasm';

const [file = '', store = ''] = process.argv.slice(2);
const database = new sqlite.Database(store);
database.exec(`CREATE TABLE IF NOT EXISTS seizures (seizure_id TEXT, product TEXT, occurred_on TEXT,
  force TEXT, commune TEXT, neighbourhood TEXT, quantity REAL, unit TEXT, cash_eur REAL,
  PRIMARY KEY (seizure_id, product)) WITHOUT ROWID`);
const insert = database.prepare(
  'INSERT INTO seizures VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET quantity = excluded.quantity',
);
const parser = createReadStream(file)
  .setEncoding('latin1')
  .pipe(parse({ delimiter: ';', columns: true, record_delimiter: '\r\n' }));
let refused = 0;
database.exec('BEGIN');
for await (const row of parser) {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row['DATE SAISIE']) ?? [];
  const quantity = Number(row.QUANTITE.replace(',', '.'));
  if (year === undefined || Number.isNaN(quantity)) {
    refused += 1;
    continue;
  }
  const cash = row.NUMERAIRE === '' ? null : Number(row.NUMERAIRE);
  insert.run([
    row['N PROCEDURE'],
    row.PRODUIT.toLowerCase(),
    `${year}-${month}-${day}`,
    row.FORCE,
    row.COMMUNE,
    row.QUARTIER,
    quantity,
    row.UNITE,
    cash,
  ]);
}
database.exec('COMMIT');
insert.finalize();
database.close();
if (refused > 0) process.exitCode = 1;

// The whole job as one would write it by hand: csv-parse, checks in JavaScript, SQLite with a primary
// key, so that a row that comes again is counted once.
//   node bench/national/plain-sqlite.mjs STORE.sqlite seizures=FILE.csv [arrests=… reports=…]
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import sqlite from 'node-sqlite3-wasm';

/** @typedef {Record<string, string>} CsvRow */

/**
 * How a kind is kept; `read` gives nothing for a row that is refused.
 * @type {Record<string, { columns: string, key: string, read: (row: CsvRow) => unknown[] | undefined }>}
 */
const kinds = {
  seizures: {
    columns:
      'id, product, occurred_on, force, commune, neighbourhood, quantity REAL, unit, cash REAL',
    key: 'id, product',
    read: (row) => {
      const date = isoDate(row['DATE SAISIE']);
      const quantity = Number(row.QUANTITE?.replace(',', '.'));
      if (date === undefined || Number.isNaN(quantity)) return undefined;
      const cash = row.NUMERAIRE === '' ? null : Number(row.NUMERAIRE);
      return [
        ...[row['N PROCEDURE'], row.PRODUIT?.toLowerCase(), date, row.FORCE, row.COMMUNE],
        ...[row.QUARTIER, quantity, row.UNITE, cash],
      ];
    },
  },
  arrests: {
    columns: 'id, occurred_on, force, commune, neighbourhood, offence, is_minor, custody',
    key: 'id',
    read: (row) => {
      const date = isoDate(row['DATE INTERPELLATION']);
      if (date === undefined) return undefined;
      return [
        ...[row['N PROCEDURE'], date, row.FORCE, row.COMMUNE, row.QUARTIER, row.INFRACTION],
        ...[row.MINEUR === 'OUI' ? 1 : 0, row.GAV === 'OUI' ? 1 : 0],
      ];
    },
  },
  reports: {
    columns: 'id, received_on, origin, channel, commune, neighbourhood, exploitable',
    key: 'id',
    read: (row) => {
      const date = isoDate(row['DATE RECEPTION']);
      if (date === undefined) return undefined;
      const exploitable = row.EXPLOITABLE === 'OUI' ? 1 : 0;
      const place = [row.COMMUNE, row.QUARTIER];
      return [row.NUMERO, date, row.ORIGINE, row.CANAL, ...place, exploitable];
    },
  },
};

/** @param {string | undefined} text */
function isoDate(text = '') {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

const [store = '', ...files] = process.argv.slice(2);
const database = new sqlite.Database(store);
let refused = 0;
for (const pair of files) {
  const [name = '', file = ''] = pair.split('=');
  const kind = kinds[name];
  if (kind === undefined) throw new Error(`no kind ${name}`);
  const { columns, key, read } = kind;
  database.exec(
    `CREATE TABLE IF NOT EXISTS ${name} (${columns}, PRIMARY KEY (${key})) WITHOUT ROWID`,
  );
  const marks = columns.split(',').map(() => '?');
  const insert = database.prepare(`INSERT OR REPLACE INTO ${name} VALUES (${marks.join(',')})`);
  const parser = createReadStream(file)
    .setEncoding('latin1')
    .pipe(parse({ delimiter: ';', columns: true, record_delimiter: '\r\n' }));
  database.exec('BEGIN');
  for await (const row of parser) {
    const values = read(row);
    if (values === undefined) refused += 1;
    else insert.run(/** @type {string[]} */ (values));
  }
  database.exec('COMMIT');
  insert.finalize();
}
database.close();
if (refused > 0) process.exitCode = 1;

// The floor of an ingest: one engine reads a UTF-8, LF copy of the file, converts the same columns to
// the same types and checkpoints them to a file; nothing is checked, placed, keyed or merged.
//   node bench/national/floor-ingest.mjs FILE.utf8.csv STORE.duckdb
import { DuckDBInstance } from '@duckdb/node-api';

const [file = '', store = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(store);
const connection = await instance.connect();
await connection.run(`CREATE TABLE seizures AS SELECT
  "N PROCEDURE" AS seizure_id, strptime("DATE SAISIE", '%d/%m/%Y')::DATE AS occurred_on,
  "FORCE" AS force, "COMMUNE" AS commune, "QUARTIER" AS neighbourhood, "PRODUIT" AS product,
  replace("QUANTITE", ',', '.')::DOUBLE AS quantity, "UNITE" AS unit,
  try_cast("NUMERAIRE" AS DOUBLE) AS cash_eur
FROM read_csv('${file.replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true)`);
await connection.run('CHECKPOINT');
connection.closeSync();
instance.closeSync();

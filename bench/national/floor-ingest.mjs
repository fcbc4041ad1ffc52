// The floor of an ingest: one engine reads UTF-8, LF copies of the files, converts the same columns to
// the same types and checkpoints them to a file; nothing is checked, placed, keyed or merged.
//   node bench/national/floor-ingest.mjs STORE.duckdb seizures=FILE.utf8.csv [arrests=… reports=…]
import { DuckDBInstance } from '@duckdb/node-api';

/** @type {Record<string, string>} */
const columns = {
  seizures: `"N PROCEDURE" AS seizure_id, strptime("DATE SAISIE", '%d/%m/%Y')::DATE AS occurred_on,
  "FORCE" AS force, "COMMUNE" AS commune, "QUARTIER" AS neighbourhood, "PRODUIT" AS product,
  replace("QUANTITE", ',', '.')::DOUBLE AS quantity, "UNITE" AS unit,
  try_cast("NUMERAIRE" AS DOUBLE) AS cash_eur`,
  arrests: `"N PROCEDURE" AS arrest_id, strptime("DATE INTERPELLATION", '%d/%m/%Y')::DATE AS occurred_on,
  "FORCE" AS force, "COMMUNE" AS commune, "QUARTIER" AS neighbourhood, "INFRACTION" AS offence,
  "MINEUR" = 'OUI' AS is_minor, "GAV" = 'OUI' AS custody`,
  reports: `"NUMERO" AS report_id, strptime("DATE RECEPTION", '%d/%m/%Y')::DATE AS received_on,
  "ORIGINE" AS origin, "CANAL" AS channel, "COMMUNE" AS commune, "QUARTIER" AS neighbourhood,
  "EXPLOITABLE" = 'OUI' AS exploitable`,
};

const [store = '', ...files] = process.argv.slice(2);
const instance = await DuckDBInstance.create(store);
const connection = await instance.connect();
for (const pair of files) {
  const [kind = '', file = ''] = pair.split('=');
  await connection.run(`CREATE TABLE ${kind} AS SELECT ${columns[kind]}
FROM read_csv('${file.replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true)`);
}
await connection.run('CHECKPOINT');
connection.closeSync();
instance.closeSync();

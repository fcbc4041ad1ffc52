import type { Kind } from '../domain/field.ts';
import { decisionKinds } from '../domain/kinds/decisions.ts';
import { doubleDecisions } from '../domain/kinds/double-decisions.ts';
import { fieldColumns } from './columns.ts';
import { issuedTableSql } from './issued.ts';
import { rebuildSupersededSql, supersededTablesSql } from './superseded.ts';

/**
 * Schema of version 1. What is declared once per kind (records, sightings, withdrawals, current
 * state) is the one mechanism for everything that has versions: facts and decisions alike.
 */
export function createTablesSql(kinds: readonly Kind[]): string {
  return [sharedTables, ...firstKinds(kinds).map(versionedTables)].join('\n');
}

/**
 * Version 2: decisions on doubles, how files were read, and which load continues another. A file
 * is merged into what stands; what is current leaves out the doubles that were decided.
 */
export function addDecisionsSql(): string {
  const columns = ['encoding', 'delimiter', 'readings'].map((name) => `${name} VARCHAR`);
  const added = [...columns, 'continues INTEGER', 'delivered_at TIMESTAMP'];
  return [
    ...added.map((column) => `ALTER TABLE store.loads ADD COLUMN ${column};`),
    versionedTables(doubleDecisions),
  ].join('\n');
}

/** Version 3: which records are not current is kept, instead of worked out at each reading. */
export function addSupersededSql(kinds: readonly Kind[]): string {
  return [doubleDecisions, ...firstKinds(kinds)].map(supersededTablesSql).join('\n');
}

/** Says so of the records of an earlier store. */
export function fillSupersededSql(kinds: readonly Kind[]): string {
  return [doubleDecisions, ...firstKinds(kinds)].map(rebuildSupersededSql).join('\n');
}

/** Version 4: objectives and actions of the CLCT. */
export function addObjectivesSql(): string {
  return addKindsSql(decisionKinds);
}

/** Version 6: the reports that were issued. */
export function addIssuedSql(): string {
  return issuedTableSql;
}

/**
 * Version 7: what is kept of records that were purged. Figures are kept whole or as what is to be
 * added to those of the records that remain (until now no store had any); `told` is what sources
 * said of all their rows; `purged` counts what went, and where; `kept_late` how late it had come;
 * `kept_indicators` says which
 * indicators were kept, in which definition, and since which load.
 */
export function addPurgesSql(): string {
  return `
DROP TABLE store.aggregates;
CREATE TABLE store.aggregates (
  indicator VARCHAR NOT NULL,
  month VARCHAR NOT NULL,
  qrr VARCHAR NOT NULL,
  value DOUBLE,
  base DOUBLE,
  sample VARCHAR,
  untold BOOLEAN NOT NULL
);
CREATE TABLE store.told (kind VARCHAR NOT NULL, source VARCHAR NOT NULL, what VARCHAR NOT NULL, until DATE);
CREATE TABLE store.purged (
  load INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  month VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  records INTEGER NOT NULL
);
CREATE TABLE store.kept_late (kind VARCHAR NOT NULL, source VARCHAR NOT NULL, month VARCHAR NOT NULL, total INTEGER NOT NULL, early INTEGER NOT NULL);
CREATE TABLE store.kept_indicators (indicator VARCHAR NOT NULL, definition VARCHAR NOT NULL, since INTEGER NOT NULL);`;
}

/** The kinds of the first version; each of the others says which version brings its tables. */
function firstKinds(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.filter(({ since }) => since === undefined);
}

/** The tables of kinds that came after the first version. */
export function addKindsSql(kinds: readonly Kind[]): string {
  return kinds.flatMap((kind) => [versionedTables(kind), supersededTablesSql(kind)]).join('\n');
}

const sharedTables = `
CREATE TABLE store.meta (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
CREATE TABLE store.loads (
  load INTEGER PRIMARY KEY,
  loaded_at TIMESTAMP NOT NULL,
  action VARCHAR NOT NULL,
  kind VARCHAR,
  source VARCHAR,
  file VARCHAR,
  sha256 VARCHAR,
  profile VARCHAR,
  user_name VARCHAR,
  reason VARCHAR,
  undoes INTEGER,
  live BOOLEAN NOT NULL,
  fields VARCHAR[],
  header VARCHAR,
  date_order VARCHAR,
  identified BOOLEAN,
  event_amounts VARCHAR,
  read INTEGER, new INTEGER, revised INTEGER, unchanged INTEGER, refused INTEGER,
  withdrawn INTEGER, outside INTEGER, unplaced INTEGER, late_or_corrected INTEGER,
  rejects VARCHAR
);
CREATE TABLE store.load_months (
  load INTEGER NOT NULL,
  month VARCHAR NOT NULL,
  rows INTEGER NOT NULL,
  covered BOOLEAN NOT NULL,
  declared BOOLEAN NOT NULL
);
CREATE TABLE store.load_refusals (load INTEGER NOT NULL, field VARCHAR NOT NULL, reason VARCHAR NOT NULL, rows INTEGER NOT NULL);
CREATE TABLE store.aggregates (
  kind VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  indicator VARCHAR NOT NULL,
  month VARCHAR NOT NULL,
  qrr VARCHAR NOT NULL,
  value DOUBLE,
  base DOUBLE
);
CREATE TABLE store.closed_months (kind VARCHAR NOT NULL, source VARCHAR NOT NULL, month VARCHAR NOT NULL, load INTEGER NOT NULL);
CREATE TABLE store.outbox (id INTEGER PRIMARY KEY, line VARCHAR NOT NULL);
`;

/** Records are only ever added; sightings and withdrawals say what is current. */
function versionedTables(kind: Kind): string {
  const { name } = kind;
  const columns = fieldColumns(kind).map((column) => `  ${column.name} ${column.type}`);
  return `
CREATE TABLE store.${name} (
  id BIGINT NOT NULL,
  key UUID NOT NULL,
  rank INTEGER NOT NULL,
  content UUID NOT NULL,
  source VARCHAR NOT NULL,
${columns.join(',\n')},
  district VARCHAR NOT NULL,
  placed VARCHAR NOT NULL,
  registry VARCHAR NOT NULL
);
CREATE TABLE store.${name}_seen (record BIGINT NOT NULL, load INTEGER NOT NULL, restated BOOLEAN NOT NULL);
CREATE TABLE store.${name}_gone (key UUID NOT NULL, rank INTEGER NOT NULL, load INTEGER NOT NULL);
`;
}

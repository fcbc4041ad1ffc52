import type { Field, VocabularyName } from '../domain/field.ts';
import { reports } from '../domain/kinds/reports.ts';
import type { Month } from '../domain/month.ts';
import type { Delay } from '../domain/sharing.ts';
import { precisionColumn } from './columns.ts';
import type { Engine, Row } from './engine.ts';
import { vocabularyRelation } from './vocabulary.ts';

/** The vocabularies that transmitted reports are read with. */
export const transmissionVocabularies: readonly VocabularyName[] = [
  ...new Set(reports.fields.flatMap((field) => ('vocabulary' in field ? [field.vocabulary] : []))),
];

/** How many current reports were transmitted to whom in a month. */
export type Transmission = {
  /** Folded, as exports have it; null where a report does not say to whom. */
  readonly word: string | null;
  /** Null where no vocabulary knows the word. */
  readonly code: string | null;
  readonly month: Month;
  readonly records: number;
  /** Records that are aggregated stand for several. */
  readonly reports: number;
};

/** What was transmitted, to whom and when. Needs the vocabularies laid out. */
export async function listTransmissions(engine: Engine): Promise<readonly Transmission[]> {
  return engine.query<Transmission>(`
SELECT transmitted_to AS word, known.code, strftime(transmitted_on, '%Y-%m') AS month,
  count(*)::INTEGER AS records, sum(coalesce("count", 1))::INTEGER AS reports
FROM store.reports_current AS report
LEFT JOIN ${vocabularyRelation('recipients')} AS known ON known.word = report.transmitted_to
WHERE transmitted_on IS NOT NULL
GROUP BY ALL ORDER BY ALL`);
}

/** SQL of what a source told in a report that was transmitted: its month, among what is kept of purged ones. */
export const toldTransmission = "'transmitted ' || strftime(transmitted_on, '%Y-%m')";

/**
 * Whether purged reports were transmitted in a month: most were received in an earlier one. Purges that
 * did not note it yet kept the number of those that went to the prosecutor.
 */
export async function hasPurgedTransmissions(engine: Engine, month: Month): Promise<boolean> {
  const [row] = await engine.query(
    `SELECT 1 FROM store.told WHERE kind = '${reports.name}' AND what = 'transmitted ' || $1
UNION ALL SELECT 1 FROM store.aggregates
WHERE indicator = 'reports.prosecutor' AND month = $1 AND (untold OR value > 0) LIMIT 1`,
    [month],
  );
  return row !== undefined;
}

export interface TransmittedQuery {
  readonly month: Month;
  /** The folded words of the recipient. */
  readonly words: readonly string[];
  readonly fields: readonly Field[];
  readonly delays: readonly Delay[];
}

/**
 * The current reports transmitted to a recipient in a month: the given fields and delays, the QRR as
 * the registry has it, words as codes of their vocabulary (one that is not known is `other`: what an
 * export says in its own words does not leave), dates as far as they are known.
 */
export async function findTransmitted(
  engine: Engine,
  { month, words, fields, delays }: TransmittedQuery,
): Promise<readonly Row[]> {
  const columns = [
    'report.key::VARCHAR AS record_key',
    'report.rank AS record_rank',
    `strftime(transmitted_on, '%Y-%m-%d') AS record_day`,
    'coalesce(report."count", 1) AS record_count',
    ...fields.map((field) => `${shownSql(field)} AS "${field.name}"`),
    ...delays.map(delaySql),
  ];
  const joins = fields.flatMap(({ name, vocabulary }) =>
    vocabulary === undefined
      ? []
      : [
          `LEFT JOIN ${vocabularyRelation(vocabulary)} AS known_${name} ON known_${name}.word = report.${name}`,
        ],
  );
  return engine.query(
    `SELECT ${columns.join(',\n  ')}
FROM store.reports_current AS report
${joins.join('\n')}
WHERE strftime(transmitted_on, '%Y-%m') = $1
  AND list_contains(string_split($2, chr(10)), report.transmitted_to)`,
    [month, words.join('\n')],
  );
}

function shownSql({ name, type, vocabulary }: Field): string {
  const column = `report."${name}"`;
  if (type === 'date')
    return `CASE report.${precisionColumn(name)} WHEN 'month' THEN strftime(${column}, '%Y-%m')
    ELSE strftime(${column}, '%Y-%m-%d') END`;
  if (vocabulary !== undefined)
    return `CASE WHEN ${column} IS NOT NULL THEN coalesce(known_${name}.code, 'other') END`;
  if (name === 'qrr') return 'report.district';
  if (name === 'count') return `coalesce(${column}, 1)`;
  if (type === 'flag' || type === 'integer') return column;
  throw new Error(`a field of type ${type} is not shared: ${name}`);
}

function delaySql({ name, from, to }: Delay): string {
  const isKnown = [from, to].map((date) => `report.${precisionColumn(date)} = 'day'`);
  return `CASE WHEN ${isKnown.join(' AND ')} THEN date_diff('day', report.${from}, report.${to})::INTEGER END AS ${name}`;
}

/** The keys of all current reports, by which a reference is found again. */
export async function listReportKeys(engine: Engine): Promise<readonly Row[]> {
  return engine.query(`
SELECT report.key::VARCHAR AS record_key, report.rank AS record_rank, report.source,
  strftime(report.received_on, '%Y-%m-%d') AS received_on, report.district,
  strftime(report.transmitted_on, '%Y-%m-%d') AS transmitted_on,
  (SELECT max(load) FROM store.reports_seen AS seen JOIN store.loads USING (load)
    WHERE seen.record = report.id AND live) AS load
FROM store.reports_current AS report`);
}

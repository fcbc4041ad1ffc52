import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../cli/harness/temporary-folder.ts';
import type { GoldenCase } from './cases.ts';

const records = join(projectRoot, 'fixtures', 'decisions');
const meetings = readdirSync(records).sort();

/** What four meetings decided, and a file that is wrong in several ways. */
export const decidingFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    meetings.map((name) => [`decisions/${name}`, readFileSync(join(records, name), 'utf8')]),
  ),
  'wrong.csv': [
    'numéro;QRR;indicateur;période;cible;décidé le;version',
    'O-1;94_1;reports.received;2019-T2;<= 25;09/04/2019;3',
    ';77_9;reports.received;2019-T9;moins;09/07/2019;',
    ';77_1;reports.received;2019-T4;<= 60;31/06/2019;',
    '',
  ].join('\r\n'),
};

const text = { folder: 'deciding', isText: true } as const;
const data = { folder: 'deciding', isText: false } as const;
const july = 'clct report --month 2019-07';

/** Four meetings, from one to the next: what they decide, what the reports say of it. */
export const decidingCases: readonly GoldenCase[] = [
  {
    ...text,
    name: 'cross-ingest-quiet',
    line: 'cross ingest "exports/*.csv" --quiet --workspace .',
  },
  { ...text, name: 'clct-objectives-none', line: 'clct objectives list' },
  ...meetings.map((file) => ({
    ...text,
    name: `clct-minutes-import-${file.replace('.csv', '')}`,
    line: `clct minutes --import decisions/${file}`,
  })),
  {
    ...text,
    name: 'clct-actions-edit',
    line: 'clct actions edit A-4 --started 01/05/2019 --reason "compte rendu de mai"',
  },
  {
    ...text,
    name: 'clct-minutes-import-again-en',
    line: 'clct minutes --import decisions/2019-07.csv --lang en',
  },
  { ...text, name: 'clct-objectives-import-refused', line: 'clct objectives import wrong.csv' },
  { ...text, name: 'clct-objectives-list', line: 'clct objectives list', columns: 80 },
  { ...text, name: 'clct-actions-list-en', line: 'clct actions list --lang en', columns: 80 },
  { ...data, name: 'clct-actions-export', line: 'clct actions export' },
  ...['2019-04', '2019-05', '2019-06'].map((month) => ({
    ...text,
    name: `clct-report-actions-${month}`,
    line: `clct report --month ${month} --section actions`,
    columns: 80,
  })),
  { ...text, name: 'clct-report-decided', line: july, columns: 80 },
  { ...text, name: 'clct-report-actions', line: `${july} --section actions`, columns: 80 },
  {
    ...text,
    name: 'clct-report-actions-en',
    line: `${july} --section actions --lang en`,
    columns: 140,
  },
  { ...data, name: 'clct-report-decided-json', line: `${july} --qrr 95_3,93_3 --format json` },
  { ...text, name: 'clct-report-objectives', line: `${july} --section objectives`, columns: 80 },
  { ...text, name: 'clct-report-points-en', line: `${july} --section points --lang en` },
  {
    ...text,
    name: 'clct-report-actions-qrr',
    line: `${july} --section actions --qrr 95_3`,
    columns: 80,
  },
  { ...data, name: 'clct-minutes', line: 'clct minutes --month 2019-07' },
  { ...data, name: 'clct-minutes-en', line: 'clct minutes --month 2019-07 --lang en --qrr 77_1' },
  { ...data, name: 'clct-minutes-csv', line: 'clct minutes --month 2019-07 --format csv' },
  { ...text, name: 'cross-loads-decided', line: 'cross loads', columns: 80 },
];

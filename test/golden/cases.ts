import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programs } from '../../src/cli/programs.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';

/** A command line whose whole answer is kept, in `fixtures/golden/<name>.md`. */
export interface GoldenCase {
  readonly name: string;
  readonly line: string;
  /** `growing` is loaded for people, file by file; `filled` for machines, and then read. */
  readonly folder: 'growing' | 'filled';
  /** Of a terminal; a pipe where absent. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output is for people: it keeps to the columns. */
  readonly isText: boolean;
}

const exportNames = readdirSync(join(projectRoot, 'fixtures', 'exports')).sort();

const text = { folder: 'filled', isText: true } as const;
const data = { folder: 'filled', isText: false } as const;

const loading: readonly GoldenCase[] = [
  { ...text, folder: 'growing', name: 'cross-init', line: 'cross init . --department 77' },
  {
    ...text,
    folder: 'growing',
    name: 'cross-ingest-dry-run',
    line: 'cross ingest exports/police-saisies.csv --dry-run',
  },
  {
    ...data,
    folder: 'growing',
    name: 'cross-ingest-dry-run-json',
    line: 'cross ingest exports/police-saisies.csv --dry-run --format json',
  },
  ...exportNames.map((file) => ({
    ...text,
    folder: 'growing' as const,
    name: `cross-ingest-${file.replace('.csv', '')}`,
    line: `cross ingest exports/${file}`,
  })),
  {
    ...text,
    folder: 'growing',
    name: 'cross-ingest-again',
    line: 'cross ingest exports/douane-saisies-kg.csv exports/police-saisies.csv --max-refused 1%',
  },
  {
    ...text,
    folder: 'growing',
    name: 'cross-ingest-again-en',
    line: 'cross ingest exports/police-saisies.csv --lang en',
  },
  {
    ...data,
    folder: 'growing',
    name: 'cross-ingest-again-json',
    line: 'cross ingest "exports/*.csv" --format json',
  },
  ...exportNames.map((file) => ({
    ...data,
    name: `cross-ingest-${file.replace('.csv', '')}-json`,
    line: `cross ingest exports/${file} --format json --workspace .`,
  })),
];

const looking: readonly GoldenCase[] = [
  { ...text, name: 'cross-status', line: 'cross status' },
  { ...text, name: 'cross-status-140-en', line: 'cross status --lang en', columns: 140 },
  { ...text, name: 'cross-status-2018-12', line: 'cross status --month 2018-12' },
  { ...data, name: 'cross-status-json', line: 'cross status --format json' },
  { ...text, name: 'cross-loads', line: 'cross loads' },
  { ...text, name: 'cross-loads-140-en', line: 'cross loads --lang en', columns: 140 },
  { ...data, name: 'cross-loads-json', line: 'cross loads --format json' },
  { ...text, name: 'cross-qrr-list', line: 'cross qrr list' },
  { ...data, name: 'cross-qrr-list-json', line: 'cross qrr list --format json' },
];

const july = 'clct report --month 2019-07';

const reporting: readonly GoldenCase[] = [
  { ...text, name: 'clct-report-80', line: july, columns: 80 },
  { ...text, name: 'clct-report-140', line: july, columns: 140 },
  { ...text, name: 'clct-report-full-80', line: `${july} --full`, columns: 80 },
  { ...text, name: 'clct-report-full-140', line: `${july} --full`, columns: 140 },
  { ...text, name: 'clct-report-qrr', line: `${july} --qrr 77_1`, columns: 80 },
  { ...text, name: 'clct-report-section', line: `${july} --section funnel`, columns: 80 },
  { ...text, name: 'clct-report-table', line: `${july} --table seizures-by-product`, columns: 80 },
  { ...text, name: 'clct-report-en', line: `${july} --lang en`, columns: 80 },
  { ...text, name: 'clct-report-full-en', line: `${july} --lang en --full`, columns: 80 },
  { ...data, name: 'clct-report-json', line: `${july} --format json` },
  { ...data, name: 'clct-report-json-en', line: `${july} --format json --lang en --qrr 77_1` },
  { ...data, name: 'clct-report-csv', line: `${july} --format csv` },
  { ...data, name: 'clct-report-markdown', line: `${july} --format markdown` },
  { ...data, name: 'clct-report-markdown-en', line: `${july} --format markdown --lang en` },
  { ...text, name: 'clct-report-missing-source', line: 'clct report --month 2018-11', columns: 80 },
  {
    ...text,
    name: 'clct-report-missing-source-full',
    line: 'clct report --month 2018-11 --full --qrr 91_2,93_3',
    columns: 80,
  },
  {
    ...data,
    name: 'clct-report-missing-source-json',
    line: 'clct report --month 2018-11 --qrr 91_2,93_3 --format json',
  },
  {
    ...data,
    name: 'clct-report-missing-source-csv',
    line: 'clct report --month 2018-11 --qrr 91_2,93_3 --format csv',
  },
  { ...text, name: 'clct-report-longest-month', line: 'clct report --month 2018-09', columns: 80 },
  { ...text, name: 'clct-report-begun-month', line: 'clct report --month 2019-08', columns: 80 },
];

/** One indicator of each kind. */
export const oneOfEachKind = [
  'seizures.events',
  'assets.cash',
  'seizures.herb_share',
  'arrests.custody.rate',
  'seizures.median.resin',
  'seizures.largest.cocaine',
] as const;

const explaining: readonly GoldenCase[] = [
  { ...text, name: 'clct-indicators', line: 'clct indicators' },
  { ...text, name: 'clct-indicators-en', line: 'clct indicators --lang en' },
  { ...data, name: 'clct-indicators-json', line: 'clct indicators --format json' },
  ...oneOfEachKind.map((id) => ({
    ...text,
    name: `clct-indicators-${id.replaceAll(/[._]/g, '-')}`,
    line: `clct indicators ${id}`,
  })),
  { ...text, name: 'clct-indicators-en-one', line: 'clct indicators reports.received --lang en' },
];

const helping: readonly GoldenCase[] = Object.entries(programs).flatMap(([program, commands]) =>
  ['', ...Object.keys(commands)].flatMap((command) => [
    helpOf([program, command], {}),
    helpOf([program, command], { CROSS_LANG: 'en' }),
  ]),
);

function helpOf(words: readonly string[], env: Readonly<Record<string, string>>): GoldenCase {
  const parts = words.filter((word) => word !== '');
  const language = Object.values(env);
  return {
    ...text,
    name: [...parts, 'help', ...language].join('-'),
    line: [...parts, '--help'].join(' '),
    env,
  };
}

/** Every kept command line, in the order in which they are run. */
export const goldenCases: readonly GoldenCase[] = [
  ...loading,
  ...looking,
  ...reporting,
  ...explaining,
  ...helping,
];

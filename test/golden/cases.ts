import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programs } from '../../src/cli/programs.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';
import { changingCases } from './changing-cases.ts';
import { decidingCases } from './deciding-cases.ts';

/** A command line whose whole answer is kept, in `fixtures/golden/<name>.md`. */
export interface GoldenCase {
  readonly name: string;
  readonly line: string;
  /**
   * `growing` is loaded for people, file by file; `filled` for machines, and then read; `changing`
   * has files and a history of its own; `deciding` is filled, and four meetings decide.
   */
  readonly folder: 'growing' | 'filled' | 'changing' | 'deciding';
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
  { ...text, name: 'clct-report-cross', line: `${july} --section cross`, columns: 80 },
  {
    ...text,
    name: 'clct-report-compared-en',
    line: `${july} --section compared --lang en`,
    columns: 80,
  },
  { ...text, name: 'clct-report-quality', line: `${july} --section quality`, columns: 80 },
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
const oneOfEachKind = [
  'seizures.events',
  'assets.cash',
  'seizures.herb_share',
  'arrests.custody.rate',
  'seizures.median.resin',
  'seizures.largest.cocaine',
  'arrests.use.per_1000',
  'reports.backlog',
  'reports.delay.median',
  'quality.coverage',
] as const;

const following: readonly GoldenCase[] = [
  { ...text, name: 'clct-trend', line: 'clct trend reports.received --to 2019-07 --qrr 77_1' },
  {
    ...text,
    name: 'clct-trend-140-en',
    line: 'clct trend seizures.mass.resin --to 2019-07 --qrr 77_1 --lang en',
    columns: 140,
  },
  {
    ...text,
    name: 'clct-trend-several',
    line: 'clct trend arrests.custody.rate --from 2018-08 --to 07/2019',
  },
  {
    ...data,
    name: 'clct-trend-csv',
    line: 'clct trend seizures.events --to 2019-07 --qrr 77_1,93_3 --format csv',
  },
  {
    ...data,
    name: 'clct-trend-json',
    line: 'clct trend reports.received --from 2019-05 --to 2019-07 --format json',
  },
  {
    ...data,
    name: 'clct-trend-markdown',
    line: 'clct trend seizures.events.resin --from 2018-09 --to 2018-12 --qrr 91_2 --format markdown',
  },
  {
    ...text,
    name: 'clct-report-by-neighbourhood',
    line: 'clct report --month 2019-07 --qrr 77_1 --by neighbourhood',
    columns: 80,
  },
  {
    ...text,
    name: 'clct-report-by-product-en',
    line: 'clct report --month 2019-07 --qrr 93_3 --by product --lang en',
    columns: 80,
  },
  {
    ...data,
    name: 'clct-report-by-origin-csv',
    line: 'clct report --month 2019-07 --qrr 77_1 --by origin --format csv',
  },
  { ...text, name: 'clct-compare', line: 'clct compare 77_1 93_3 --to 2019-07' },
  { ...text, name: 'clct-compare-en', line: 'clct compare 94_1 78-2 --to 2019-07 --lang en' },
  { ...data, name: 'clct-compare-json', line: 'clct compare 77_1 93_3 --to 2019-07 --format json' },
];

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
  ...changingCases,
  ...decidingCases,
  ...reporting,
  ...following,
  ...explaining,
  ...helping,
];

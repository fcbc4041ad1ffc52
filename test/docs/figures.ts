import { exitCode } from '../../src/errors.ts';
import { leastShown } from '../../src/report/publishable/hide-parts.ts';
import { mostPoints } from '../../src/report/sections/points.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { version } from '../../src/version.ts';
import { declared, inWords, lowestNode, sampleFigure, sampleSize } from './figure-sources.ts';

const node = lowestNode();
const sample = sampleSize();
const wait = declared('src/cli/commands/ingest.ts', 'wait = ');
const settle = declared('src/cli/commands/ingest.ts', 'usualSettle = ');
const retention = 'src/cli/purge/retention.ts';
const records = declared(retention, 'usual = { records: ');
const journal = declared(retention, 'usual = { records: 12, journal: ');
const watched = declared('src/cli/waiting.ts', ' ? 5 : ');
const hidden = leastShown - 1;
const publishable = 'src/report/publishable';
const publishableMonths = declared(`${publishable}/publishable-facts.ts`, 'publishableMonths = ');
const largestShare = declared(`${publishable}/published-products.ts`, 'largestShare = ');
const worlds = declared('test/report/publishable/disclosure.test.ts', 'DISCLOSURE_WORLDS ?? ');
const allWorlds = declared('scripts/disclosure.mjs', "[worlds = '");
const points = 'src/report/sections/points.ts';
const reports = (qrr: string, column: 'value' | 'mean_12') =>
  sampleFigure(qrr, 'reports.received', column);
const { done, look, nothingDone, confidential, bug, busy } = exitCode;
const codes = [done, look, nothingDone, confidential, bug, busy];

/**
 * What pages say in figures that follow from the sources or the sample: the page, its words with `{}` in
 * the place of each figure, the figures. Line breaks of the page count as blanks.
 */
export const figures: readonly (readonly [
  page: string,
  words: string,
  figures: readonly (string | number)[],
])[] = [
  ['README.md', 'is one of {} districts in France', [OFFICIAL_QRR.length]],
  [
    'README.md',
    'Node {} or newer (the installed programs run from {} on)',
    [node.development, node.installed],
  ],
  [
    'README.md',
    'So {} reports (tips about dealing) came from Torcy/Noisiel in July where {} a month were usual',
    [reports('77_1', 'value'), reports('77_1', 'mean_12')],
  ],
  [
    'README.md',
    'From Corbeil {} came instead of {}',
    [reports('91_2', 'value'), reports('91_2', 'mean_12')],
  ],
  ['README.md', 'cross-clct-{}.tgz', [version]],
  [
    'README.md',
    'Exit codes: {} done, {} look at it, {} nothing done, {} confidential, {} a bug, {} busy.',
    codes,
  ],
  [
    'README.fr.md',
    'De Torcy/Noisiel sont venus {} signalements en juillet, pour {} par mois d’habitude',
    [reports('77_1', 'value'), reports('77_1', 'mean_12').replace('.', ',')],
  ],
  [
    'README.fr.md',
    'De Corbeil, {} au lieu de {}',
    [reports('91_2', 'value'), reports('91_2', 'mean_12').replace('.', ',')],
  ],
  ['README.fr.md', 'l’un des {} périmètres', [OFFICIAL_QRR.length]],
  ['README.fr.md', 'Node {} ou plus récent', [node.development]],
  ['README.fr.md', 'se contentent de {})', [node.installed]],
  ['README.fr.md', 'cross-clct-{}.tgz', [version]],
  ['CONTRIBUTING.md', 'Node {} or newer.', [node.development]],
  ['CHANGELOG.md', 'All {} official QRR are known', [OFFICIAL_QRR.length]],
  ['CHANGELOG.md', '{} months for records, {} for the journal', [records, journal]],
  ['docs/install-offline.md', '(Node {} or newer)', [node.development]],
  ['docs/keeping-data.md', 'Records are kept {} months', [inWords(records)]],
  ['docs/keeping-data.md', 'lines of the journal {}, unless', [journal]],
  ['docs/meetings.md', 'Points for decision are at most {}', [inWords(mostPoints)]],
  [
    'docs/meetings.md',
    'rose three months in a row, by {} at least',
    [inWords(declared(points, 'leastGrowth = '))],
  ],
  [
    'docs/meetings.md',
    'three months of which {} or more were',
    [inWords(declared(points, 'leastExpected = '))],
  ],
  [
    'docs/meetings.md',
    'the band in which {} months of a hundred',
    [SIGNAL_THRESHOLDS.limitsLevel * 100],
  ],
  ['docs/publishable.md', 'A count of 1 to {} is hidden', [hidden]],
  ['docs/publishable.md', 'A total of 1 to {} is hidden', [hidden]],
  [
    'docs/publishable.md',
    'If a QRR has 1 to {}, all QRR under {} are hidden',
    [hidden, leastShown],
  ],
  ['docs/publishable.md', 'Those under {} are one row', [leastShown]],
  ['docs/publishable.md', 'If that row is 1 to {}', [hidden]],
  [
    'docs/publishable.md',
    'told of {} seizures or more of which none makes more than {} %',
    [leastShown, largestShare],
  ],
  ['docs/publishable.md', 'The totals of {} months', [inWords(publishableMonths)]],
  ['docs/publishable.md', 'For each hidden count that is 1 to {}', [hidden]],
  ['docs/publishable.md', 'of a column are 1 to {}, unless', [hidden]],
  ['docs/publishable.md', 'Every range must hold 1 to {}.', [hidden]],
  ['docs/publishable.md', 'solves {} pairs', [worlds]],
  [
    'docs/publishable.md',
    'in {} random worlds, two reports each',
    [allWorlds.toLocaleString('en')],
  ],
  ['docs/publishable.md', 'are refused (exit {})', [confidential]],
  ['docs/sharing.md', 'the exit code is {}.', [look]],
  ['docs/sharing.md', 'is refused (exit code {})', [confidential]],
  ['docs/sharing.md', 'The exit code is then {}.', [nothingDone]],
  ['docs/unattended.md', 'has not changed for {} seconds', [inWords(settle)]],
  ['docs/unattended.md', 'was it touched? exit {} if it was', [look]],
  [
    'docs/workspace-security.md',
    '`--wait` seconds ({}) the command gives up with exit code {}',
    [wait, busy],
  ],
  [
    'docs/workspace-security.md',
    'told what for after {} a second',
    [watched === 0.5 ? 'half' : watched],
  ],
  [
    'docs/workspace-security.md',
    'on standard error, after {} seconds',
    [inWords(declared('src/cli/waiting.ts', 'columns === undefined ? '))],
  ],
  ['docs/workspace-security.md', 'while it is read is refused (exit code {})', [nothingDone]],
  ['docs/privacy.md', 'does nothing and ends with exit code {}.', [nothingDone]],
  ['docs/privacy.md', 'refused with exit code {}, and the message says', [confidential]],
  [
    'docs/reliability.md',
    'Spoilt exports, {} in the tests',
    [declared('test/cli/fuzz.test.ts', 'const runs = ')],
  ],
  [
    'docs/reliability.md',
    'processes for {} seconds',
    [inWords(declared('test/cli/torture.test.ts', 'seconds: '))],
  ],
  ['fixtures/README.md', 'Invented exports of {} sources', [inWords(sample.services)]],
  ['scripts/demo-words.mjs', 'exports of {} services', [inWords(sample.services)]],
  [
    'scripts/demo-words.mjs',
    'inventés de {} services',
    [sample.services === 6 ? 'six' : sample.services],
  ],
];

/**
 * Figures that no test computes, because that lasts too long or needs another machine: the page, what
 * gave them, and the day. Both stand in the page.
 */
export const measurements: readonly (readonly [page: string, command: string, day: string])[] = [
  ['docs/reliability.md', '--kills 300 --seed 1', '29 November 2026'],
  ['docs/publishable.md', 'npm run disclosure', '29 November 2026'],
  ['docs/install-offline.md', 'npm run bundle', '30 November 2026'],
  ['docs/guide/installation-hors-ligne.md', 'npm run bundle', '30 novembre 2026'],
  ['docs/danfojs.md', 'npm run danfo', '23 November 2026'],
  ['docs/statistics.md', 'npm run simulate -- --table', '--seed 1'],
  ['docs/decisions/0001-duckdb-instead-of-danfojs.md', 'node bench/engine.mjs', '23 November 2026'],
  ['docs/decisions/0005-keys-as-one-uuid.md', 'node bench/keys.mjs', '23 November 2026'],
  ['docs/decisions/0007-one-bundle.md', 'clct report', '29 November 2026'],
  ['docs/decisions/0008-charts-drawn-with-d3-modules.md', '186 panels', '23 November 2026'],
  ['docs/adding-a-kind.md', 'git diff --stat', '23 November 2026'],
];

/** Pages in which every number of the prose is known: it is in `figures`, or in one of these phrases. */
export const otherNumbers: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['justice since 2018', '**0, not available', 'never 0.', 'Apache-2.0'],
  'README.fr.md': ['depuis 2018'],
  'docs/keeping-data.md': ['exit code is 1.', 'SHA-256', 'for them, not 0'],
  'docs/meetings.md': [],
  'docs/publishable.md': [
    'On 29 November 2026',
    '37,037 hidden counts',
    'lists of 2 to 4 small counts',
    'find 1, 2, 3 and 4 in each group',
    'Rule 2 is checked',
  ],
  'docs/sharing.md': ['UTF-8'],
  'docs/unattended.md': [],
  'docs/workspace-security.md': ['(0600)', '(0700)', '| 3 |', '| 2 |'],
};

/** Why a line of a page is not run, where the tests of the pages follow it. */
type Reason =
  | 'installs for the machine'
  | 'needs root'
  | 'reaches a registry'
  | 'changes the schedule'
  | 'lasts minutes or hours'
  | 'changes the sources'
  | 'is this test'
  | 'see test/docs/demonstration.test.ts'
  | 'see test/offline';

/** A page whose commands are run from its beginning to its end. */
export interface Story {
  readonly page: string;
  readonly lang: 'fr' | 'en';
  /**
   * Where its reader begins: in an empty folder, in a workspace without records, in one with the sample
   * files loaded, or in an empty folder of a checkout.
   */
  readonly begins: 'nowhere' | 'workspace' | 'sample' | 'checkout';
  /** In which of `places` that workspace is; where absent, the reader stands in it. */
  readonly at?: string;
  /** Folders of a real machine that it names. */
  readonly places?: readonly string[];
  /** Lines that end with another code than 0: the codes of a line, each time that it stands in the page. */
  readonly codes?: Readonly<Record<string, readonly number[]>>;
  readonly leftOut?: Readonly<Record<string, Reason>>;
}

const packing = {
  'npm pack': 'see test/offline',
  'npm install -g ./cross-clct-0.1.0.tgz': 'installs for the machine',
} as const;

const offline = {
  'sha256sum --quiet --strict -c SHA256SUMS': 'see test/offline',
  'sudo mkdir /opt/cross-clct': 'needs root',
  'sudo tar -xzf cross-clct-0.1.0-linux-x64.tar.gz -C /opt/cross-clct --strip-components=1 --no-same-owner':
    'needs root',
  'sudo ln -s /opt/cross-clct/cross /opt/cross-clct/clct /usr/local/bin/': 'needs root',
  'clct schedule --for cron --install --workspace /srv/cross/77': 'changes the schedule',
  'clct schedule --for systemd --install --workspace /srv/cross/77': 'changes the schedule',
  'sudo tar -xzf cross-clct-0.2.0-linux-x64.tar.gz -C /opt/cross-clct --strip-components=1 --no-same-owner':
    'needs root',
} as const;

/** One file does not make a whole month of all sources. */
const incomplete = { 'clct report --month 2019-07 --workspace /srv/cross/77': [1] } as const;

/** All pages with commands; a page that is not here fails, and so does a line that can't be run. */
export const stories: readonly Story[] = [
  {
    page: 'README.md',
    lang: 'en',
    begins: 'checkout',
    places: ['/media/safe'],
    codes: {
      'cross inspect ../fixtures/exports/douane-saisies-kg.csv': [1],
      'cross ingest "../fixtures/exports/*.csv" --dry-run': [1],
      'cross ingest "../fixtures/exports/*.csv"': [1],
    },
    leftOut: {
      'npm run demo': 'see test/docs/demonstration.test.ts',
      'npm test': 'is this test',
      ...packing,
    },
  },
  {
    page: 'README.fr.md',
    lang: 'fr',
    begins: 'checkout',
    places: ['/media/coffre'],
    codes: {
      'cross inspect ../fixtures/exports/douane-saisies-kg.csv': [1],
      'cross ingest "../fixtures/exports/*.csv"': [1],
    },
    leftOut: {
      'npm run demo': 'see test/docs/demonstration.test.ts',
      'npm test': 'is this test',
      ...packing,
    },
  },
  {
    page: 'CONTRIBUTING.md',
    lang: 'en',
    begins: 'nowhere',
    leftOut: {
      'npm test': 'is this test',
      'npm test -- test/domain': 'is this test',
      'npm test -- test/domain -t month': 'is this test',
      'npm run build': 'see test/docs/demonstration.test.ts',
      'npm run format': 'changes the sources',
      'npm run golden': 'changes the sources',
      'npm run fixtures': 'changes the sources',
      'npm run bench': 'lasts minutes or hours',
      'npm run mutation -- coverage': 'lasts minutes or hours',
      'node bench/engine.mjs': 'lasts minutes or hours',
    },
  },
  {
    page: 'docs/guide/analyste.md',
    lang: 'fr',
    begins: 'nowhere',
    codes: {
      'cross inspect saisies.csv --source police-77': [1],
      'cross ingest saisies.csv --source police-77': [1],
    },
  },
  {
    page: 'docs/guide/export-non-compris.md',
    lang: 'fr',
    begins: 'workspace',
    codes: {
      'cross ingest constats.csv': [2, 1],
      'cross inspect constats.csv': [2, 1],
      'cross inspect constats.csv --kind seizures --source constats-nord --save-profile constats': [
        2,
      ],
    },
  },
  {
    page: 'docs/guide/export-not-understood.md',
    lang: 'en',
    begins: 'workspace',
    codes: {
      'cross ingest findings.csv': [2, 1],
      'cross inspect findings.csv': [2, 1],
      'cross inspect findings.csv --kind seizures --source findings-north --save-profile findings':
        [2],
    },
  },
  {
    page: 'docs/guide/installation-hors-ligne.md',
    lang: 'fr',
    begins: 'nowhere',
    places: ['/srv/cross'],
    codes: incomplete,
    leftOut: { ...offline, 'sudo mv /opt/cross-clct /opt/cross-clct.avant': 'needs root' },
  },
  {
    page: 'docs/install-offline.md',
    lang: 'en',
    begins: 'nowhere',
    places: ['/srv/cross'],
    codes: incomplete,
    leftOut: {
      'npm ci': 'reaches a registry',
      'npm run bundle -- --platform linux-x64 --out out': 'reaches a registry',
      'npm run bundle -- --platform win32-x64 --out out': 'reaches a registry',
      ...offline,
      'sudo mv /opt/cross-clct /opt/cross-clct.before': 'needs root',
    },
  },
  {
    page: 'docs/keeping-data.md',
    lang: 'en',
    begins: 'sample',
    places: ['/srv/cross', '/media/safe'],
  },
  { page: 'docs/meetings.md', lang: 'en', begins: 'sample' },
  { page: 'docs/own-indicators.md', lang: 'en', begins: 'sample' },
  { page: 'docs/privacy.md', lang: 'en', begins: 'sample' },
  {
    page: 'docs/publishable.md',
    lang: 'en',
    begins: 'sample',
    leftOut: { 'npm run disclosure': 'lasts minutes or hours' },
  },
  {
    page: 'docs/reliability.md',
    lang: 'en',
    begins: 'nowhere',
    leftOut: {
      'npm run torture -- --kills 300 --seconds 120 --seed 1': 'lasts minutes or hours',
    },
  },
  { page: 'docs/profiles.md', lang: 'en', begins: 'workspace' },
  { page: 'docs/sharing.md', lang: 'en', begins: 'sample' },
  {
    page: 'docs/statistics.md',
    lang: 'en',
    begins: 'sample',
    leftOut: {
      'npm run simulate': 'lasts minutes or hours',
      'npm run simulate -- --quick': 'lasts minutes or hours',
      'npm run simulate -- --table power-60-1': 'lasts minutes or hours',
      'npm run simulate -- --write': 'lasts minutes or hours',
    },
  },
  { page: 'docs/unattended.md', lang: 'en', begins: 'sample' },
  {
    page: 'docs/workspace-security.md',
    lang: 'en',
    begins: 'sample',
    at: '/srv/cross',
    places: ['/srv/cross'],
  },
];

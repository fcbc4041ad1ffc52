import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programs } from '../../../src/cli/programs.ts';
import { copySampleWorkspace } from './prepared-workspace.ts';
import { runCommand } from './run-command.ts';
import { projectRoot, type TemporaryFolder } from './temporary-folder.ts';

const commands = Object.entries(programs).flatMap(([program, all]) =>
  Object.keys(all).map((name) => `${program} ${name}`),
);

const july = 'clct report --month 2019-07';

/** Lines that show something to a person, at least one of each command; none changes the workspace. */
export const showingLines: readonly string[] = [
  'cross --help',
  'clct --help',
  ...commands.map((command) => `${command} --help`),
  'cross inspect exports/police-saisies.csv',
  'cross inspect exports/cross-signalements.csv',
  'cross ingest exports/police-saisies.csv --dry-run',
  'cross status',
  'cross status --month 2018-12',
  'cross loads',
  'cross loads 1',
  'cross undo 1 --dry-run',
  'cross remove --source douane --kind seizures --month 2019-07 --dry-run',
  'cross doubles',
  'cross qrr list',
  'cross qrr diff registry.csv',
  'cross words',
  'cross words products',
  'cross journal',
  'cross journal --verify',
  july,
  `${july} --full`,
  `${july} --qrr 77_1`,
  `${july} --qrr 77_1 --full`,
  `${july} --qrr 77_1 --by neighbourhood`,
  `${july} --qrr 77_1 --by origin`,
  `${july} --section quality`,
  `${july} --audience publiable`,
  'clct report --month 2018-11 --full',
  'clct report --month 2019-08',
  'clct trend reports.received --to 2019-07 --qrr 77_1',
  'clct trend seizures.mass.resin --to 2019-07',
  'clct trend arrests.custody.rate --to 2019-07 --qrr 93_3',
  'clct compare 77_1 93_3 --to 2019-07',
  'clct objectives list',
  'clct objectives list O-1',
  'clct actions list',
  'clct actions list A-1',
  'clct minutes --month 2019-07',
  'clct indicators',
  'clct indicators reports.backlog',
  'clct indicators quality.coverage',
  'clct indicators seizures.herb_share',
  'clct diff --month 2019-07',
];

/** Lines that are refused. */
export const refusedLines: readonly string[] = [
  'cross zzz',
  'cross loads --zzz',
  'cross ingest',
  'cross ingest nothing.csv',
  'cross ingest exports',
  'cross ingest exports/police-saisies.csv --covers x',
  'cross undo',
  'cross undo 99',
  'cross backup',
  'cross share',
  'cross restore nothing.tar.gz',
  'cross undo x',
  'cross status --month 2019-13',
  'cross qrr list extra --format html',
  'cross qrr locate Nowhere',
  'cross words zzz',
  'cross correct --kind reports --source none --id x --set y=1',
  'cross journal --since x',
  'clct report --month 2019-13',
  'clct report --month 2019-07 --qrr 99_9',
  'clct report --month 2019-07 --section x',
  'clct report --month 2019-07 --by x',
  'clct report --month 2019-07 --as-of x',
  'clct report --month 2019-07 --audience x',
  'clct report --month 2019-07 --audience publiable --full --qrr 77_1 --by origin',
  'clct report --month 2019-07 --format pdf --browser nowhere/chromium --out x.pdf',
  'clct report --month 2019-07 --wait x',
  'clct trend zzz',
  'clct compare 77_1',
  'clct compare 77_1 99_9',
  'clct objectives add --qrr 77_1',
  'clct objectives close O-99',
  'clct actions edit A-99',
  'clct actions import nothing.csv',
  'clct minutes --import nothing.csv',
  'clct indicators zzz',
  'clct diff --month 2019-07 --since x',
  'clct schedule --for zzz',
];

/** The sample exports loaded, four meetings held, a report issued. */
export async function writeReadyWorkspace({ path: cwd, write }: TemporaryFolder): Promise<void> {
  write('registry.csv', 'code;libelle;temoin\n77_1;Torcy-Noisiel;\n77_9;Meaux;oui\n');
  const decisions = join(projectRoot, 'fixtures', 'decisions');
  const imports = readdirSync(decisions).map(
    (file) => `clct minutes --import "${join(decisions, file)}"`,
  );
  await copySampleWorkspace(cwd);
  const lines = [`${july} --issue`, ...imports];
  for (const line of lines) {
    const { code, stderr } = await runCommand(`${line} --workspace .`, { cwd });
    if (code > 1) throw new Error(`${line}: ${stderr}`);
  }
}

// @ts-check
// The demonstration itself, with programs that are built: loads the sample exports into a throw-away
// workspace, lets four meetings decide, and prints a report. --keep keeps the workspace.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoWords } from './demo-words.mjs';
import { root, runNode } from './run-node.mjs';

/**
 * @typedef {object} FileSummary
 * @property {string} file
 * @property {number} read
 * @property {number} refused
 * @property {string} [rejects]
 */

const isKept = process.argv.includes('--keep');
const words = process.env.CROSS_LANG === 'en' ? demoWords.en : demoWords.fr;

/** @param {string} text */
function say(text) {
  console.log(`${text}\n`);
}

/**
 * Runs one of the two programs and gives what it wrote; any other exit code than these is an error.
 *
 * @param {'cross' | 'clct'} program
 * @param {readonly string[]} args
 * @param {{ codes: readonly number[], keep: boolean }} expected
 */
async function run(program, args, { codes, keep }) {
  const { code, output } = await runNode([join('bin', `${program}.js`), ...args], {
    keep,
    stdoutOnly: true,
  });
  if (codes.includes(code)) return output;
  throw new Error(`${program} ${args[0]} ended with ${code}\n${output}`);
}

/** @param {readonly FileSummary[]} files */
function loadTable(files) {
  const [name, ...counts] = words.columns;
  const line = (/** @type {readonly (string | number)[]} */ cells) =>
    cells.map((cell, at) => (at === 0 ? `${cell}`.padEnd(44) : `${cell}`.padStart(10))).join('');
  return [
    line([name, ...counts]),
    ...files.map(({ file, read, refused }) =>
      line([file.replace(/^.*[\\/]/, ''), read, read - refused, refused]),
    ),
  ].join('\n');
}

/**
 * The refused rows, with load, line, field and reason, as the user finds them.
 *
 * @param {readonly FileSummary[]} files
 * @param {string} workspace
 */
function refusedRows(files, workspace) {
  return files
    .flatMap(({ rejects }) => (rejects === undefined ? [] : [rejects]))
    .flatMap((path) => {
      const [, ...rows] = readFileSync(join(workspace, path), 'utf8').trimEnd().split(/\r?\n/);
      return [path, ...rows.map((row) => `  ${row.length > 78 ? `${row.slice(0, 77)}…` : row}`)];
    })
    .join('\n');
}

/**
 * What four meetings decided, one after the other.
 *
 * @param {string} workspace
 */
async function decide(workspace) {
  const records = readdirSync(join(root, 'fixtures', 'decisions')).sort();
  say(words.meetings(records.length));
  const lines = [
    ...records.map((name) => ['minutes', '--import', join('fixtures', 'decisions', name)]),
    ['actions', 'edit', 'A-4', '--started', '01/05/2019'],
  ];
  for (const line of lines) {
    console.log(`$ clct ${line.join(' ')}`);
    await run('clct', [...line, '-w', workspace], { codes: [0], keep: false });
  }
  say('');
}

/** @param {string} workspace */
async function demonstrate(workspace) {
  const exports = readdirSync(join(root, 'fixtures', 'exports'))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join('fixtures', 'exports', name));
  say(words.intro(exports.length));
  say('$ cross ingest fixtures/exports/*.csv');
  const ingest = ['ingest', ...exports, '-w', workspace, '--quiet', '--format', 'json'];
  const output = await run('cross', ingest, { codes: [1], keep: true });
  /** @type {readonly FileSummary[]} */
  const files = JSON.parse(output).files;
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const refused = files.reduce((sum, file) => sum + file.refused, 0);
  say(loadTable(files));
  say(`${words.total(read, refused)}\n${words.planted}`);
  await decide(workspace);
  say(words.report);
  say('$ clct report --month 2019-07');
  await run('clct', ['report', '--month', '2019-07', '-w', workspace], { codes: [0], keep: false });
  say(`\n${words.refused(refused)}`);
  say(refusedRows(files, workspace));
  say(words.mend);
}

const workspace = mkdtempSync(join(tmpdir(), 'cross-demo-'));
try {
  await demonstrate(workspace);
  console.log(isKept ? words.kept(workspace) : words.removed);
} finally {
  if (!isKept) rmSync(workspace, { recursive: true, force: true });
}

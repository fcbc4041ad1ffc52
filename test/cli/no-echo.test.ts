import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../src/cli/failure.ts';
import { loadWords } from '../../src/locale/load-words.ts';
import { openEngine } from '../../src/store/engine.ts';
import { workspaceText } from '../report/workspace-text.ts';
import { runCommand } from './harness/run-command.ts';
import { spawnProgram } from './harness/spawn-program.ts';
import { temporaryFolder } from './harness/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = folder.path;
/** What stands in no mapped cell may come out nowhere. */
const secret = 'ZZSENTINELLE';
const names = 'DATE;PRODUIT;QUANTITE;UNITE;QUARTIER;OBSERVATIONS';
const row = (day: string, more = '') => `${day}/07/2019;herbe;8;g;Quartier A${more};${secret}`;
const good = [row('20'), row('21'), row('22')];
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** Every way in which a file may be refused, or a row of it, with unmapped cells that hold the word. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'cells.csv': lines(names, ...good, `23/07/2019;herbe;8;g;Q;${secret};${secret}`),
  'too-few.csv': lines(names, ...good, `${secret};${secret}`),
  'bad-quote.csv': lines(names, ...good, `23/07/2019;herbe;8;g;Q;"${secret}"${secret}`),
  'bad-cells.csv': lines(names, ...good, row('32'), `23/07/2019;herbe;huit;g;Q;${secret}`),
  'total.csv': lines(names, ...good, `TOTAL;;24;;;${secret}`),
  'header-again.csv': lines(names, ...good, names, row('23')),
  'unclosed.csv': lines(names, ...good, `23/07/2019;herbe;8;g;Q;"${secret}`, ...good),
  'suspect.csv': lines(
    names,
    ...good,
    `23/07/2019;herbe;8;g;Q;"${secret}`,
    ...good,
    `24/07/2019;herbe;8;g;Q;${secret}"`,
  ),
  'shifted.csv': lines(names, ...good.map((one) => `${one};${secret}`)),
  'second.csv': lines(names, ...good, '', 'AUTRE;TABLE', `${secret};1`, `${secret};2`),
  'no-kind.csv': lines('DATE;OBSERVATIONS', `20/07/2019;${secret}`),
  'no-date.csv': lines('PRODUIT;QUANTITE;OBSERVATIONS', `herbe;8;${secret}`),
  'contradicting.csv': lines(names, row('20'), `07/20/2019;herbe;8;g;Q;${secret}`),
  'ambiguous.csv': lines(names, row('01'), row('02')),
  'two-columns.csv': lines(`${names};PRODUIT`, ...good.map((one) => `${one};herbe`)),
  'nothing.csv': lines(names, `${secret};${secret}`, `${secret}`),
  'header-only.csv': lines(names),
  'nul.csv': lines(names, ...good, `23/07/2019;herbe;8;g;Q;${secret}\u0000`),
  'long.csv': lines(names, ...good, `23/07/2019;herbe;8;g;Q;${secret.repeat(200_000)}`),
  'damaged.csv.gz': gzipSync(lines(names, ...good)).subarray(0, 60),
  'binary.csv': Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.from(secret)]),
  'windows.csv': Buffer.from(lines(names, ...good, `23/07/2019;herbe;8;g;é;${secret}`), 'latin1'),
};

function everything(root: string): Promise<string> {
  return workspaceText(join(cwd, root)).then((texts) => texts.map(({ text }) => text).join('\n'));
}

describe('a cell that no field asks for', () => {
  const w = '--workspace w --source police';
  const run = (line: string) => runCommand(line, { cwd });

  it('comes back in no answer, whatever is wrong with its file', { timeout: 300_000 }, async () => {
    const codes = new Set<number>();
    for (const [name, data] of Object.entries(files)) {
      folder.write(name, data);
      const answers = [
        await run(`cross ingest ${name} ${w} --log w.log`),
        await run(`cross ingest ${name} ${w} --dry-run --max-refused 0 --format json --lang en`),
        await run(`cross inspect ${name} ${w}${name.startsWith('b') ? ' --format json' : ''}`),
      ];
      for (const { code, stdout, stderr } of answers) {
        codes.add(code);
        expect(`${stdout}${stderr}`, name).not.toContain(secret);
        expect(`${stdout}${stderr}`, name).not.toMatch(/^\s+at /m);
      }
    }
    expect([...codes].sort()).toEqual([0, 1, 2]);
    expect(readFileSync(join(cwd, 'w.log'), 'utf8')).not.toContain(secret);
    const all = await everything('w');
    expect(all).toContain('quartier a');
    expect(all).not.toContain(secret);
    expect(all).not.toContain(secret.toLowerCase());
  });

  it('nor in a drop folder, in a saved profile, in a mended file', {
    timeout: 300_000,
  }, async () => {
    mkdirSync(join(cwd, 'inbox'));
    const minuteAgo = Date.now() / 1000 - 60;
    for (const name of ['cells.csv', 'suspect.csv', 'no-kind.csv', 'contradicting.csv']) {
      writeFileSync(join(cwd, 'inbox', name), files[name] ?? '');
      utimesSync(join(cwd, 'inbox', name), minuteAgo, minuteAgo);
    }
    const taken = await spawnProgram(`cross ingest --inbox inbox ${w}`, { cwd });
    const told = readdirSync(join(cwd, 'inbox', 'refused')).filter(
      (name) => !name.endsWith('.csv'),
    );
    expect(told.length).toBeGreaterThanOrEqual(3);
    const explained = told.map((name) => readFileSync(join(cwd, 'inbox', 'refused', name), 'utf8'));
    const saved = await spawnProgram(`cross inspect bad-cells.csv ${w} --save-profile p`, { cwd });
    const [rejects = ''] = readdirSync(join(cwd, 'w', 'rejects')).filter((name) =>
      name.endsWith('-bad-cells.csv'),
    );
    const mended = await spawnProgram(`cross ingest w/rejects/${rejects} ${w}`, { cwd });
    expect(mended.code).toBe(1);
    const all = [taken, saved, mended].flatMap(({ stdout, stderr }) => [stdout, stderr]);
    expect([...all, ...explained, await everything('w')].join('\n')).not.toContain(secret);
  });

  it('refused rows are a private file, which the load names', { timeout: 60_000 }, async () => {
    const { stdout } = await run(
      'cross ingest bad-cells.csv --source other --workspace w --format json',
    );
    const [summary] = JSON.parse(stdout).files;
    expect(statSync(join(cwd, 'w', summary.rejects)).mode & 0o777).toBe(0o600);
    const shown = await run(`cross loads ${summary.load} --workspace w`);
    expect(shown.stdout).toContain(summary.rejects);
  });
});

describe('a bug that the engine stumbles on', () => {
  it.each([
    [`SELECT '${secret} de l''Haÿ ${secret}'::INTEGER`],
    [`SELECT '${secret}'::DATE`],
    [`SELECT ('{"a": "${secret}"')::JSON`],
    ['SELECT 4821973::TINYINT'],
    [`SELECT "${secret}" FROM range(1)`],
  ])('%s: its message quotes no value', async (sql) => {
    const engine = await openEngine({ threads: 1 });
    const failure = await engine.query(sql).catch((error: unknown) => error);
    engine.close();
    expect(String(failure)).toMatch(new RegExp(`${secret}|4821973`));
    const words = await loadWords('fr');
    const parts: string[] = [];
    const write = (data: string | Uint8Array) => void parts.push(String(data));
    const sink = { write, columns: undefined };
    const machine = { ...process, argv: [], env: {}, cwd, now: () => new Date(0) };
    const code = reportFailure(
      failure,
      { ...machine, stdout: sink, stderr: sink },
      { words, lang: 'fr' },
    );
    const told = parts.join('');
    expect(code).toBe(70);
    expect(told).toContain(words.cli.bug);
    expect(told).toMatch(/^ {2}(?:Conversion|Binder) Error: /m);
    expect(told).not.toMatch(new RegExp(`${secret}|4821973|Haÿ`));
  });
});

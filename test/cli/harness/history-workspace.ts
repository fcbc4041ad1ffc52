import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Machine } from '../../../src/cli/machine.ts';
import { run } from '../../../src/cli/main.ts';
import type { Program } from '../../../src/cli/program.ts';
import type { Answer } from './run-command.ts';
import { splitLine } from './split-line.ts';

/** A workspace that goes through a history of loads. */
export interface HistoryWorkspace {
  readonly root: string;
  readonly write: (name: string, lines: readonly string[]) => string;
  readonly read: (name: string) => string;
  readonly files: (folder: string) => readonly string[];
  /** Runs a command line, out of a terminal; in this workspace unless it names another. */
  readonly run: (line: string, setting?: Partial<Machine>) => Promise<Answer>;
  /** Runs one that is to succeed (exit 0 or 1), and reads its JSON. */
  readonly json: <T>(line: string, setting?: Partial<Machine>) => Promise<T>;
  /** Loads a file under a name, from a source; gives its summary. */
  readonly ingest: (
    name: string,
    lines: readonly string[],
    options: string,
    setting?: Partial<Machine>,
  ) => Promise<Summary>;
  /** Value and status of an indicator in the report's table. */
  readonly figure: (
    month: string,
    indicator: string,
    options?: string,
  ) => Promise<readonly [value: string, status: string]>;
}

export interface Summary {
  readonly load: number;
  readonly read: number;
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly lateOrCorrected: number;
  readonly covers: readonly string[];
  readonly continues?: number;
  readonly rejects?: string;
  readonly warnings: readonly { readonly code: string; readonly rows?: number }[];
}

const noon = '2019-08-12T10:00:00Z';

/** Makes an empty workspace that is deleted after the tests of the file. */
export function historyWorkspace(): HistoryWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'cross-history-'));
  const root = join(folder, 'workspace');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const runLine: HistoryWorkspace['run'] = async (line, setting = {}) => {
    const [program = '', ...argv] = splitLine(line);
    const [out, err]: [string[], string[]] = [[], []];
    const sink = (parts: string[]) => ({
      write: (data: string | Uint8Array) => void parts.push(data.toString()),
      columns: undefined,
    });
    const code = await run(program as Program, {
      argv: argv.includes('--workspace') ? argv : [...argv, '--workspace', root],
      env: {},
      cwd: folder,
      now: () => new Date(noon),
      stdout: sink(out),
      stderr: sink(err),
      ...setting,
    });
    return { code, stdout: out.join(''), stderr: err.join('') };
  };
  const json: HistoryWorkspace['json'] = async (line, setting) => {
    const { code, stdout, stderr } = await runLine(`${line} --format json`, setting);
    if (code > 1) throw new Error(`${line}: exit ${code}: ${stderr}`);
    return JSON.parse(stdout);
  };
  const write = (name: string, lines: readonly string[]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  return {
    root,
    write,
    read: (name) => readFileSync(join(root, name), 'utf8'),
    files: (name) => readdirSync(join(root, name)),
    run: runLine,
    json,
    ingest: async (name, lines, options, setting) => {
      write(name, lines);
      const { files } = await json<{ files: readonly [Summary] }>(
        `cross ingest ${name} ${options}`,
        setting,
      );
      return files[0];
    },
    figure: async (month, indicator, options = '') => {
      const { stdout } = await runLine(
        `clct report --month ${month} --qrr 77_1 --format csv ${options}`,
      );
      const rows = stdout.split('\n').map((line) => line.trim().split(','));
      const row = rows.find(([, qrr, id]) => qrr === '77_1' && id === indicator) ?? [];
      return [row[4] ?? '', row.at(-1) ?? ''];
    },
  };
}

/** Rows of seizures under this header: `PV 1;13/05/2019;Résine;100;g;77_1`. */
export const seizures = 'seizure_id;occurred_on;product;quantity;unit;qrr';

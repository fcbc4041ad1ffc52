import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileSummary } from '../../src/cli/ingest/summary.ts';
import { atEndOfFile } from '../end-of-file.ts';
import { commandLine } from './command-line.ts';
import { type CsvReport, readCsvReport } from './csv-report.ts';

/** A workspace of one test file, and what the tests do with it. */
export interface ScratchWorkspace {
  readonly root: string;
  /** Writes a file in the workspace (`profiles/p.yaml`) or beside it (`../in/a.csv`); gives its path. */
  readonly write: (name: string, text: string) => string;
  /** Loads files; every one of them must be taken. */
  readonly ingest: (
    files: readonly string[],
    options?: readonly string[],
  ) => Promise<readonly FileSummary[]>;
  readonly report: (month: string, options?: readonly string[]) => Promise<CsvReport>;
}

/** Makes an empty workspace that is deleted after the tests of the file. */
export function scratchWorkspace(now?: string): ScratchWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'cross-report-'));
  const root = join(folder, 'workspace');
  atEndOfFile(() => rmSync(folder, { recursive: true, force: true }));
  return {
    root,
    write: (name, text) => {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    ingest: async (files, options = []) => {
      const argv = ['ingest', ...files, ...options, '--format', 'json', '--workspace', root];
      const { code, out, err } = await commandLine('cross', argv, now);
      if (code > 1) throw new Error(`exit ${code}: ${err}`);
      return (JSON.parse(out) as { readonly files: readonly FileSummary[] }).files;
    },
    report: async (month, options = []) => {
      const argv = ['report', '--month', month, ...options, '--format', 'csv', '--workspace', root];
      const { code, out, err } = await commandLine('clct', argv, now);
      if (code > 1) throw new Error(`exit ${code}: ${err}`);
      return readCsvReport(out);
    },
  };
}

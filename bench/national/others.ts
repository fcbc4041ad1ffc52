import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import { root } from './programs.ts';

/** The same files for tools that may not be on the machine. */
export interface OtherFiles {
  /** `seizures=FILE.csv`, as the service wrote them. */
  readonly pairs: readonly string[];
  /** The same in UTF-8, which Miller needs. */
  readonly easy: readonly string[];
  readonly store: string;
  readonly before: () => void;
}

/** pandas does all of it to SQLite, and counts a month from the files; Miller reads, checks and types. */
export function otherContenders({ pairs, easy, store, before }: OtherFiles): readonly Contender[] {
  const python = ['python3', '/usr/bin/python3'].find((name) => runs(name, '-c', 'import pandas'));
  const script = join(root, 'bench/national/plain_pandas.py');
  return [
    ...(python === undefined
      ? []
      : [
          {
            name: 'pandas to SQLite',
            command: [python, script, 'load', store, ...pairs],
            before,
          },
          {
            name: 'pandas, one month from the files',
            command: [python, script, 'count', '2019-07', ...pairs],
          },
        ]),
    ...(runs('mlr', '--version')
      ? [
          {
            name: 'Miller, its part',
            command: ['mlr', ...csvInAndOut, 'put', typing, ...easy],
          },
        ]
      : []),
  ];
}

const csvInAndOut = ['--icsv', '--ifs', ';', '--ocsv', '--allow-ragged-csv-input'];

/** Every date of whatever kind, and the quantity. */
const typing = `for (name, value in $*) {
  if (name =~ "^DATE") { $[name] = sec2gmtdate(strptime(value, "%d/%m/%Y")) }
  elif (name == "QUANTITE") { $[name] = float(sub(value, ",", ".")) }
}`;

function runs(program: string, ...words: readonly string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}

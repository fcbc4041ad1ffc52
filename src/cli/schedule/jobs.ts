/** What is run without anybody: a program, its arguments, and how often. */
export interface Job {
  readonly name: 'cross-ingest' | 'clct-report';
  readonly description: string;
  /** The program first; every path is absolute. */
  readonly words: readonly string[];
  readonly when: When;
}

/** Every so many minutes, or once a month at a time of day. */
export type When =
  | { readonly everyMinutes: number }
  | { readonly day: number; readonly hour: number; readonly minute: number };

export interface SchedulePaths {
  readonly node: string;
  /** The folder of `cross.js` and `clct.js`. */
  readonly programs: string;
  readonly workspace: string;
  readonly inbox: string;
  readonly out: string;
  readonly log: string;
  readonly lang: string;
  readonly join: (...parts: readonly string[]) => string;
}

const usualFormats = 'html,xlsx,csv';

/** A job waits longer than a person for the store, since nobody starts it again. */
const wait = '300';

/** The drop folder every quarter of an hour; the report on the fifth, when the files of the month are in. */
export function jobsFor(
  paths: SchedulePaths,
  descriptions: Readonly<Record<Job['name'], string>>,
): readonly [Job, Job] {
  const { node, programs, workspace, inbox, out, log, lang, join } = paths;
  const shared = ['--workspace', workspace, '--log', log, '--wait', wait, '--lang', lang];
  const report = ['report', '--month', 'last', '--catch-up', '--format', usualFormats];
  return [
    {
      name: 'cross-ingest',
      description: descriptions['cross-ingest'],
      words: [node, join(programs, 'cross.js'), 'ingest', '--inbox', inbox, ...shared],
      when: { everyMinutes: 15 },
    },
    {
      name: 'clct-report',
      description: descriptions['clct-report'],
      words: [node, join(programs, 'clct.js'), ...report, '--out', out, ...shared],
      when: { day: 5, hour: 6, minute: 30 },
    },
  ];
}

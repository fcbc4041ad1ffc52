import type { CommandModule } from './context.ts';
import type { Program } from './program.ts';

type Loader = () => Promise<{ readonly command: CommandModule<never> }>;

/** The commands of each program, in the order of the help; only the chosen one is loaded. */
export const programs: Readonly<Record<Program, Readonly<Record<string, Loader>>>> = {
  cross: {
    init: () => import('./commands/init.ts'),
    inspect: () => import('./commands/inspect.ts'),
    ingest: () => import('./commands/ingest.ts'),
    status: () => import('./commands/status.ts'),
    loads: () => import('./commands/loads.ts'),
    undo: () => import('./commands/undo.ts'),
    remove: () => import('./commands/remove.ts'),
    correct: () => import('./commands/correct.ts'),
    doubles: () => import('./commands/doubles.ts'),
    qrr: () => import('./commands/qrr.ts'),
    words: () => import('./commands/words.ts'),
    share: () => import('./commands/share.ts'),
    journal: () => import('./commands/journal.ts'),
    purge: () => import('./commands/purge.ts'),
    check: () => import('./commands/check.ts'),
    backup: () => import('./commands/backup.ts'),
    restore: () => import('./commands/restore.ts'),
  },
  clct: {
    report: () => import('./commands/report.ts'),
    diff: () => import('./commands/diff.ts'),
    trend: () => import('./commands/trend.ts'),
    compare: () => import('./commands/compare.ts'),
    objectives: () => import('./commands/objectives.ts'),
    actions: () => import('./commands/actions.ts'),
    minutes: () => import('./commands/minutes.ts'),
    indicators: () => import('./commands/indicators.ts'),
    schedule: () => import('./commands/schedule.ts'),
  },
};

import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';

/** They put something else in the place of a module, which no other file may see. */
const alone = ['test/report/failed-indicator.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/prepared-folder.ts'],
    setupFiles: ['test/private-files.ts', 'test/every-file.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        // The sources are read once for all files of a worker: reading them took a third of the time.
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});

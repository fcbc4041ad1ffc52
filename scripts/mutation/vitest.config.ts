import { defineConfig } from 'vitest/config';

/** Its tests alone, but for those that take minutes and change nothing of what is found. */
export default defineConfig({
  test: {
    include: [`test/${process.env.MUTATED_PART}/**/*.test.ts`],
    exclude: ['test/statistics/simulation.test.ts', 'test/statistics/whole-program.test.ts'],
    globalSetup: ['test/prepared-folder.ts'],
    setupFiles: ['test/every-file.ts'],
    testTimeout: 30_000,
  },
});

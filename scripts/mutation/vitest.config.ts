import { defineConfig } from 'vitest/config';

const part = process.env.MUTATED_PART ?? '';

/** What a part is also tried by: what it does only together with others stands in tests of the commands. */
const alsoTriedBy: Readonly<Record<string, readonly string[]>> = {
  intake: ['mended', 'total-lines', 'wide-layouts'],
  store: ['correct', 'doubles', 'history', 'purge', 'qrr', 'share', 'snapshot'],
};

/** Its tests alone, but for those that take minutes and change nothing of what is found. */
export default defineConfig({
  test: {
    include: [
      `test/${part}/**/*.test.ts`,
      ...(alsoTriedBy[part] ?? []).map((name) => `test/cli/${name}.test.ts`),
    ],
    exclude: ['test/statistics/simulation.test.ts', 'test/statistics/whole-program.test.ts'],
    globalSetup: ['test/prepared-folder.ts'],
    setupFiles: ['test/every-file.ts'],
    testTimeout: 30_000,
  },
});

// @ts-check
import { join } from 'node:path';

const part = process.env.MUTATED_PART ?? '';
const files = process.env.MUTATED_FILES ?? '';
const isSampled = process.env.MUTATED_SHARE !== undefined;

export default {
  mutate: files === '' ? [`src/${part}/**/*.ts`] : files.split(','),
  testRunner: 'vitest',
  plugins: [
    '@stryker-mutator/vitest-runner',
    ...(isSampled ? [join(import.meta.dirname, 'sample.mjs')] : []),
  ],
  checkers: isSampled ? ['sample'] : [],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What is computed once as a file is loaded would need a process for each change.
  ignoreStatic: true,
  ignorePatterns: ['/mutation', '/docs/images'],
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: `mutation/${part}.json` },
  tempDirName: 'mutation/sandbox',
  // It asks the compiler for a library that this one no longer has, and needs nothing of its settings.
  tsconfigFile: 'none',
};

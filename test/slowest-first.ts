import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first, as measured; what is not named takes ten seconds at most. Two workers then end together. */
const slowest: readonly string[] = [
  'golden/golden',
  'cli/torture',
  'browser/document',
  'locale/answers',
  'docs/stories',
  'cli/inspect',
  'formats/hostile',
  'cli/inbox',
  'cli/fuzz',
  'cli/purge',
  'browser/pictures',
  'store/model',
  'cli/no-echo',
  'intake/dialects.property',
  'report/planted',
  'cli/interrupted-restore',
  'cli/elsewhere',
  'cli/unattended',
  'report/coverage-cells',
  'browser/hostile-everywhere',
  'docs/refusals',
  'browser/print',
  'cli/qrr',
  'cli/words',
  'real-data/city-of-london',
  'cli/bad-workspace',
  'cli/disk-full',
  'store/merge-groups',
  'formats/every-format',
  'cli/history',
  'cli/as-of',
  'cli/doubles',
  'store/open-store',
  'docs/demonstration',
  'cli/lying-files',
  'report/never-stored',
  'cli/correct',
  'cli/personal-data',
  'report/publishable/publishable-report',
  'store/merge-history',
  'cli/reason-required',
  'report/publishable/disclosure',
  'cli/colour',
  'report/decided',
  'cli/identity-guard',
  'store/earlier-stores',
  'report/removed-month',
  'cli/backup-in-use',
  'store/merge-parts.property',
  'cli/waiting',
];

/** Starts the longest files first, so that none of them is left to one worker at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((one, other) => place(one) - place(other));
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = slowest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return at < 0 ? slowest.length : at;
}

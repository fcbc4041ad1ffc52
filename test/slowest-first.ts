import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first, as measured; what is not named takes seconds. Two workers then end together. */
const slowest: readonly string[] = [
  'cli/inspect',
  'browser/document',
  'formats/hostile',
  'docs/stories',
  'golden/golden',
  'locale/answers',
  'cli/schedule',
  'intake/dialects.property',
  'store/model',
  'cli/purge',
  'cli/fuzz',
  'cli/torture',
  'cli/no-echo',
  'cli/interrupted-restore',
  'cli/words',
  'report/publishable/publishable-report',
  'report/publishable/disclosure',
  'cli/inbox',
  'cli/disk-full',
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

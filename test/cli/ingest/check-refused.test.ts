import { describe, expect, it } from 'vitest';
import type { LoadSettings } from '../../../src/cli/ingest/load-settings.ts';
import { checkRefused } from '../../../src/cli/ingest/load-summary.ts';
import { parseMaxRefused } from '../../../src/cli/ingest/max-refused.ts';
import type { FileSummary } from '../../../src/cli/ingest/summary.ts';

function check(refused: number, read: number, limit: string) {
  const settings = { maxRefused: parseMaxRefused(limit) };
  checkRefused({ file: 'a.csv', refused, read } as FileSummary, settings as LoadSettings);
}

describe('the share of rows that may be refused', () => {
  it.each([
    [29, 100, '29%'],
    [7, 100, '7%'],
    [333, 1000, '33.3%'],
    [333, 1000, '33,3 %'],
    [57, 100, '0.57'],
    [0, 100, '0'],
    [0, 0, '0'],
    [5, 5, '100%'],
  ])('%i of %i are not more than %s', (refused, read, limit) => {
    expect(() => check(refused, read, limit)).not.toThrow();
  });

  it.each([
    [30, 100, '29%', '29%'],
    [8, 100, '7%', '7%'],
    [1, 1_000_000, '0', '0%'],
    [3, 100, '0.025', '2.5%'],
  ])(
    '%i of %i are more than %s, which is said as it can be typed',
    (refused, read, limit, said) => {
      expect(() => check(refused, read, limit)).toThrow(
        expect.objectContaining({
          code: 'too-many-refused',
          params: expect.objectContaining({ limit: said }),
        }),
      );
    },
  );
});

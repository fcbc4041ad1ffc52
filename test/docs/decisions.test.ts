import { describe, expect, it } from 'vitest';
import { headings, readPages } from './pages.ts';

const decisions = readPages().filter(({ path }) => path.startsWith('docs/decisions/'));

describe('the decisions', () => {
  it('are numbered without a gap', () => {
    const numbers = decisions.map(({ path }) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
    expect(numbers).toEqual(decisions.map((_, at) => String(at + 1).padStart(4, '0')));
    expect(numbers.length).toBeGreaterThan(0);
  });

  it.each(decisions.map((page) => [page.path, page] as const))(
    '%s has the headings of all',
    (_, page) => {
      const [title = '', ...rest] = headings(page);
      expect(title).toMatch(/^# \d{4} \S/);
      expect(rest).toEqual(['## Context', '## Decision', '## Consequences']);
    },
  );
});

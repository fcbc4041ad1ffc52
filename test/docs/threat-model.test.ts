import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Page, readPage, root } from './pages.ts';

const page = readPage('docs/threat-model.md');

/** The rows of the tables of threats, without their heads: threat, measure, test. */
function threats({ text }: Page): readonly (readonly string[])[] {
  const sections = text.split(/^## /m).filter((section) => section.includes('| threat'));
  return sections.flatMap((section) =>
    section
      .split('\n')
      .filter((line) => /^\| (?!threat|-)/.test(line))
      .map((line) => line.split('|').slice(1, -1)),
  );
}

function namedTests(cell: string): readonly string[] {
  return [...cell.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
}

describe('the threat model', () => {
  it('goes through the six kinds of threats, and says of each what is left', () => {
    const kinds = [
      'Spoofing',
      'Tampering',
      'Repudiation',
      'Information disclosure',
      'Denial of service',
      'Elevation of privilege',
    ];
    for (const kind of kinds) {
      const section = page.text.split(`\n## ${kind}`)[1]?.split('\n## ')[0] ?? '';
      expect(section, kind).toContain('| threat');
      expect(section, kind).toMatch(/^Left[:,]/m);
    }
  });

  it('names for each measure a test that is there', () => {
    const rows = threats(page);
    expect(rows.length).toBeGreaterThan(30);
    const without = rows.filter(([, , cell = '']) => namedTests(cell).length === 0);
    expect(without).toEqual([]);
    const named = rows.flatMap(([, , cell = '']) => namedTests(cell));
    const missing = named.filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
    const files = named.filter((path) => path.endsWith('.ts'));
    expect(files.every((path) => statSync(join(root, path)).size > 0)).toBe(true);
  });
});

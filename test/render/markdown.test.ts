import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { markdownCell, renderMarkdown } from '../../src/render/markdown.ts';
import { reportWith } from './sample-report.ts';

describe('markdownCell', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['&lt;', '\\&lt;'],
    ['**gras** _it_ `code` ~~non~~', '\\*\\*gras\\*\\* \\_it\\_ \\`code\\` \\~\\~non\\~\\~'],
    ['[ici](http://x)', '\\[ici\\](http://x)'],
    ['![x](y)', '!\\[x\\](y)'],
    ['# titre', '\\# titre'],
    ['a\\|b', 'a\\\\\\|b'],
    ['a\nb', 'a b'],
    ['résine 12,5 %', 'résine 12,5 %'],
  ])('%j is %j', (text, expected) => {
    expect(markdownCell(text)).toBe(expected);
  });
});

/** Cells of a table row: what unescaped bars part. */
function cellsOf(line: string): readonly string[] {
  return line.slice(2, -2).split(/(?<!(?<!\\)(?:\\\\)*\\)\|/);
}

describe('a table of the report', () => {
  it('keeps its columns and its lines, whatever its cells hold', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('|', '\\', '\n', '\r', '`', '<', '-', 'é', ' '),
    });
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const report = reportWith(
          [
            { key: 'word', type: 'text' },
            { key: 'rows', type: 'count' },
          ],
          [
            { word: first, rows: 1 },
            { word: second, rows: 2 },
          ],
        );
        const text = renderMarkdown(report, { words: fr, lang: 'fr' });
        const lines = text.split('\n').filter((line) => line.startsWith('| '));
        expect(lines).toHaveLength(4);
        expect(lines.map((line) => cellsOf(line).length)).toEqual([2, 2, 2, 2]);
        expect(text).not.toMatch(/\r/);
      }),
    );
  });

  it('reads texts from the left and figures from the right', () => {
    const report = reportWith(
      [
        { key: 'word', type: 'text' },
        { key: 'mass', type: 'mass' },
      ],
      [{ word: 'cocaïne', mass: 4180 }],
    );
    const text = renderMarkdown(report, { words: fr, lang: 'fr' });
    expect(text).toContain('| word | mass |\n| --- | ---: |\n| cocaïne | 4,18\u00a0kg |');
  });

  it('says that a table is empty', () => {
    const text = renderMarkdown(reportWith([{ key: 'word', type: 'text' }], []), {
      words: fr,
      lang: 'fr',
    });
    expect(text).toContain('### Mots\n\n—\n');
  });
});

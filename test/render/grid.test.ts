import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { drawGrid, type GridColumn, gridWidth } from '../../src/render/terminal/grid.ts';
import type { Page } from '../../src/render/terminal/page.ts';
import { textWidth } from '../../src/render/text.ts';

const plain = (text: string) => text;
const style = { bold: plain, soft: plain, accent: plain, inverse: plain };

function pageOf(width: number): Page {
  return { width, style, words: fr, lang: 'fr' };
}

const left = (label: string): GridColumn => ({ label, align: 'left' });
const right = (label: string): GridColumn => ({ label, align: 'right' });

describe('drawGrid', () => {
  it('stands figures under the ends of their labels, two blanks apart', () => {
    const rows = [
      ['77_1', '1\u202f234'],
      ['78_2', '5'],
    ];
    expect(drawGrid([left('QRR'), right('juil.')], [{ rows }], pageOf(80))).toEqual([
      'QRR   juil.',
      '───────────',
      '77_1  1\u202f234',
      '78_2      5',
      '───────────',
    ]);
  });

  it('puts the title of a group above its rows', () => {
    const groups = [
      { title: 'Saisies', rows: [['77_1', '8']] },
      { title: 'Trafic', rows: [] },
    ];
    expect(drawGrid([left('QRR'), right('n')], groups, pageOf(80)).slice(2, -1)).toEqual([
      '── Saisies',
      '77_1  8',
      '── Trafic',
    ]);
  });

  it('wraps the texts of the widest column where the page ends, labels too', () => {
    const columns = [left('source'), left('mois qui manquent'), right('n')];
    const rows = [['police', 'nov. 2018, déc. 2018, janv. 2019', '12']];
    expect(drawGrid(columns, [{ rows }], pageOf(26))).toEqual([
      '        mois qui',
      'source  manquent         n',
      '──────────────────────────',
      'police  nov. 2018,      12',
      '        déc. 2018,',
      '        janv. 2019',
      '──────────────────────────',
    ]);
  });

  it('shows the beginning of a text that would take many lines, and says so', () => {
    const columns = [left('action'), right('n')];
    const drawn = drawGrid(columns, [{ rows: [['ronde '.repeat(2000).trim(), '1']] }], pageOf(40));
    expect(drawn).toHaveLength(12 + 3);
    expect(drawn.at(2)).toMatch(/^(?:ronde ){6} +1$/);
    expect(drawn.at(-2)).toMatch(/^(?:ronde )+…$/);
    expect(Math.max(...drawn.map(textWidth))).toBeLessThanOrEqual(40);
    const whole = [['ronde '.repeat(12 * 6).trim(), '1']];
    expect(drawGrid(columns, [{ rows: whole }], pageOf(40)).join('\n')).not.toContain('…');
  });

  it('is as wide as gridWidth says where nothing is wrapped', () => {
    const columns = [left('QRR'), right('cumul 2019')];
    const groups = [{ rows: [['77_1', '120']] }];
    const [, rule = ''] = drawGrid(columns, groups, pageOf(80));
    expect(textWidth(rule)).toBe(gridWidth(columns, groups));
  });

  it('keeps to 80 columns and to whole figures', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', 'm'), minLength: 1, maxLength: 11 });
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const figure = fc.integer({ min: 0, max: 99_999 }).map((n) => `${n}\u00a0g`);
    const row = fc.tuple(text, text, figure, figure, figure);
    const columns = [
      left('un libellé'),
      left('un autre libellé'),
      right('n'),
      right('moy. 12'),
      right('m'),
    ];
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = drawGrid(columns, [{ rows }], pageOf(80));
        expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);
        const cells = lines.flatMap((line) => line.split(/ {2,}/));
        for (const [, , ...figures] of rows) expect(cells).toEqual(expect.arrayContaining(figures));
        const words = new Set(lines.flatMap((line) => line.split(/ +/)));
        const lost = rows
          .flatMap(([a, b]) => `${a} ${b}`.split(' '))
          .filter((one) => !words.has(one));
        expect(lost).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

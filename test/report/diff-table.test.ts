import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import type { Words } from '../../src/locale/words.ts';
import { cellText } from '../../src/render/cell-text.ts';
import type { Figure } from '../../src/report/cell.ts';
import type { Caused } from '../../src/report/diff-causes.ts';
import { diffTables } from '../../src/report/diff-table.ts';

const known = (value: number, partial: readonly string[] = []): Figure => ({
  value,
  partial,
  unfinished: false,
});
const change = (indicator: string, before: Figure, after: Figure): Caused => ({
  ...{ indicator, district: '77_1', month: '2019-07' as Month, loads: [8] },
  before,
  after,
});
const indicators = new Map(catalogue.map((one) => [one.id, one]));

/** The tables as they are read: titles, rows of cells, notes. */
function shown(changes: readonly Caused[], words: Words = fr) {
  const voice = { words, lang: words === fr ? ('fr' as const) : ('en' as const) };
  const request = { id: 'clct-2019-07-0', issuedAt: '2019-08-12', changes, tables: [] };
  const tables = diffTables({ ...request, indicator: (id) => indicators.get(id) }, voice);
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  return tables.map(({ title, columns, rows, notes }) => ({
    title: plain(title),
    rows: rows.map((row) =>
      columns.slice(3).map((column) => plain(cellText(row[column.key], column, voice))),
    ),
    notes: notes.map(plain),
  }));
}

describe('what changed since a report', () => {
  it('gives the difference of two percents in points', () => {
    const changes = [change('arrests.custody.rate', known(52.4), known(48.2))];
    expect(shown(changes)[0]?.rows).toEqual([['52,4 %', '48,2 %', '−4,2 pt', '8']]);
    expect(shown(changes, en)[0]?.rows).toEqual([['52.4%', '48.2%', '−4.2 pt', '8']]);
  });

  it('says which way every sort of figure went', () => {
    const tables = shown([
      change('seizures.mass.resin', known(100), known(275)),
      change('assets.cash', known(100), known(940)),
      change('reports.received', known(5), known(3)),
    ]);
    expect(tables.flatMap(({ rows }) => rows)).toEqual([
      ['100 g', '275 g', '+175 g', '8'],
      ['100 €', '940 €', '+840 €', '8'],
      ['5', '3', '−2', '8'],
    ]);
  });

  it('shows a rate with its decimals', () => {
    const rates = [
      change('arrests.use.per_1000', known(1.27), known(1.42)),
      change('operations.yield', known(1.04), known(1.12)),
    ];
    expect(shown(rates)[0]?.rows).toEqual([
      ['1,27', '1,42', '+0,15', '8'],
      ['1,04', '1,12', '+0,08', '8'],
    ]);
  });

  it('says of a figure that lacks other sources, and is the same, that its state changed', () => {
    const state = [
      change('reports.received', known(0), known(0, ['bailleur'])),
      change('arrests.custody.rate', known(50, ['gendarmerie', 'police']), known(50)),
    ];
    const [figures, states, ...none] = shown([
      ...state,
      change('reports.usable', known(1), known(2)),
    ]);
    expect(none).toEqual([]);
    expect(figures?.title).toMatch(/^1 chiffre changé depuis le rapport/);
    expect(figures?.rows).toHaveLength(1);
    expect(states?.title).toBe('2 chiffres restés les mêmes, mais dont l’état a changé');
    expect(states?.rows).toEqual([
      ['50,0 %', 'sans gendarmerie, police', 'complet', '8'],
      ['0', 'complet', 'sans bailleur', '8'],
    ]);
    const [alone, ...others] = shown(state);
    expect(others).toEqual([]);
    expect(alone?.title).toBe(
      'Aucun chiffre changé depuis le rapport clct-2019-07-0, émis le 12/08/2019. 2 chiffres restés les mêmes, mais dont l’état a changé',
    );
  });

  it('lists no figure of which nothing that is shown has changed, and counts it', () => {
    const small = change('seizures.herb_share', known(26.21), known(26.22));
    const tables = shown([small, change('reports.received', known(5), known(3))]);
    expect(tables.flatMap(({ rows }) => rows)).toEqual([['5', '3', '−2', '8']]);
    expect(tables[0]?.title).toBe(
      '2 chiffres changés depuis le rapport clct-2019-07-0, émis le 12/08/2019, dont 1 de moins que ce qui s’affiche (--format csv)',
    );
    expect(shown([small])).toEqual([]);
    // What is the same to the reader but lacks another source is no small change.
    const partial = change('seizures.herb_share', known(26.21), known(26.22, ['douane']));
    expect(shown([partial])[0]?.rows).toEqual([['26,2 %', '26,2 % p', '0,0 pt', '8']]);
  });

  it('explains what stands in the column of loads, and nothing else', () => {
    const loaded = change('reports.received', known(5), known(3));
    const set = { ...change('assets.cash', known(5), known(3)), loads: [] };
    const notes = (...changes: readonly Caused[]) => shown(changes).map((table) => table.notes);
    const [loads, settings] = [
      'Chargements : ceux qui ont touché ce que le chiffre compte (cross loads N).',
      'Réglage : aucun chargement ; un mot, un profil ou le registre a changé.',
    ];
    expect(notes(loaded)).toEqual([[loads]]);
    expect(notes(set)).toEqual([[settings]]);
    expect(notes(set, loaded)).toEqual([[], [loads, settings]]);
  });

  it('calls what stands among the QRR and is none as other tables do', () => {
    const of = (district: string) => ({ ...change('assets.cash', known(5), known(3)), district });
    const changes = ['ALL', 'NONE', 'UNPLACED', '77_1'].map(of);
    const request = { id: 'clct-2019-07-0', issuedAt: '2019-08-12', changes, tables: [] };
    const indicator = (id: string) => indicators.get(id);
    const [table] = diffTables({ ...request, indicator }, { words: fr, lang: 'fr' });
    const names = ['Ensemble', 'Hors QRR', 'QRR non déterminé', '77_1'];
    expect(table?.rows.map(({ qrr }) => qrr)).toEqual(names);
  });

  it('shows a figure that came or went', () => {
    const gone = change('reports.received', known(5), { missing: 'not-available' });
    expect(shown([gone])[0]?.rows).toEqual([['5', '…', '', '8']]);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { daysIn, type Month, monthsBetween } from '../../src/domain/month.ts';
import { actionEffect } from '../../src/statistics/action-effect.ts';
import { copySampleWorkspace } from '../cli/harness/prepared-workspace.ts';
import { projectRoot } from '../cli/harness/temporary-folder.ts';
import { plantedFile } from '../fixtures/planted-file.ts';
import { commandLine } from './command-line.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

type Row = Readonly<Record<string, unknown>>;

const records = join(projectRoot, 'fixtures', 'decisions');
const reports = plantedFile.counts['reports.received'] ?? {};

const workspace = scratchWorkspace();

async function run(line: readonly string[]): Promise<string> {
  const [program = 'clct', ...argv] = line;
  const answer = await commandLine(program as 'clct', [...argv, '--workspace', workspace.root]);
  if (answer.code > 1) throw new Error(`${line.join(' ')}: ${answer.err}`);
  return answer.out;
}

interface Made {
  readonly sections: readonly {
    readonly tables: readonly { readonly id: string; readonly rows: readonly Row[] }[];
  }[];
}

const made = new Map<string, Promise<Made>>();

/** A report, made once for all that is asked of it. */
function report(month: string, options: readonly string[]): Promise<Made> {
  const line = ['clct', 'report', '--month', month, '--format', 'json', ...options];
  const found = made.get(line.join(' ')) ?? run(line).then((out) => JSON.parse(out) as Made);
  made.set(line.join(' '), found);
  return found;
}

/** The rows of a table of a report. */
async function rows(table: string, month = '2019-07', options: readonly string[] = []) {
  const { sections } = await report(month, options);
  return sections.flatMap(({ tables }) =>
    tables.filter(({ id }) => id === table).flatMap((one) => one.rows),
  );
}

/** Cells of the sentences by their labels. */
async function sentences(table: string, month?: string, options?: readonly string[]) {
  const found = await rows(table, month, options);
  return new Map(found.map(({ label, sentence }) => [String(label), String(sentence)]));
}

/** As the four files leave it: none of them starts A-4. */
let asImported: ReadonlyMap<string, string>;

beforeAll(async () => {
  await copySampleWorkspace(workspace.root);
  for (const name of readdirSync(records).sort())
    await run(['clct', 'minutes', '--import', join(records, name)]);
  asImported = await sentences('actions');
  made.clear();
  await run(['clct', 'actions', 'edit', 'A-4', '--started', '01/05/2019']);
}, 120_000);

/** The landlord reports in these since January 2018: earlier months of theirs are of other sources. */
const ofTheLandlord = ['77_1', '94_1'];

/** The rule on planted counts: a year before September 2018, and January 2019 to a month. */
function expected(treated: string, controls: readonly string[], neighbours: readonly string[]) {
  const before = monthsBetween('2017-01' as Month, '2018-11' as Month);
  const after = monthsBetween('2019-01' as Month, '2019-07' as Month);
  const months = [...before, ...after];
  const series = (qrr: string) =>
    months.map((month) =>
      ofTheLandlord.includes(qrr) && month < '2018-01' ? undefined : (reports[qrr]?.[month] ?? 0),
    );
  const named = [treated, ...controls, ...neighbours];
  return actionEffect({
    treated: series(treated),
    controls: controls.map(series),
    neighbours: neighbours.map(series),
    others: Object.keys(reports)
      .filter((qrr) => !named.includes(qrr))
      .map(series),
    days: months.map(daysIn),
    start: before.length,
  });
}

describe('four meetings of the sample', () => {
  it.each([
    ['A-1', '94_1', [], 'fall', undefined],
    ['A-2', '95_3', ['93_3'], 'fall', 'rise'],
    ['A-3', '91_2', [], 'not-established', undefined],
  ] as const)(
    'find what followed %s in %s, by the rule',
    async (code, qrr, neighbours, own, moved) => {
      const effect = expected(qrr, ['78_2'], neighbours);
      expect(effect.verdict).toBe(own);
      expect(effect.displacement?.verdict).toBe(moved);
      const found = (await rows('actions-effects')).filter((row) => row.code === code);
      const parts = [effect, ...(effect.displacement === undefined ? [] : [effect.displacement])];
      expect(found).toHaveLength(parts.length);
      found.forEach((row, at) => {
        const analysis = parts[at]?.analysis;
        expect(row).toMatchObject({ months: 7, observed: analysis?.observed, controls: '78_2' });
        expect(row.expected).toBeCloseTo(analysis?.prediction.expected ?? Number.NaN, 9);
        expect([row.low, row.high]).toEqual([analysis?.prediction.low, analysis?.prediction.high]);
        expect(row.size).toBeCloseTo(analysis?.size.estimate ?? Number.NaN, 9);
      });
    },
  );

  it('say it in words, with their caution, in both languages', async () => {
    const french = await sentences('actions');
    expect(french.get('A-1')).toMatch(/Baisse observée après l’action.*cause non prouvée, dérive/);
    expect(french.get('A-2')).toMatch(
      /Voisins \(93_3\).*Déplacement établi.*31 jours|31 jours.*Déplacement établi/,
    );
    expect(french.get('A-3')).toContain('Effet non établi.');
    expect(french.get('A-4')).toContain('elle mesure ce que font les services, pas un résultat');
    expect(french.get('A-5')).toMatch(/prévue, 31 jours de retard\.$/);
    expect(french.get('A-6')).toContain('\u00a0: trop tôt, moins de trois mois après le début.');
    expect(french.get('A-1')).toContain('Un seul témoin (78_2)');
    const english = await sentences('actions', '2019-07', ['--lang', 'en']);
    expect(english.get('A-1')).toMatch(
      /Fall observed after the action.*cause not proved, slow drift/,
    );
    expect(english.get('A-2')).toContain('Displacement established');
    expect(english.get('A-4')).toContain('it measures what the services do, not a result');
  });

  it('leave 77_1 among the controls until A-4 is started there', () => {
    expect(asImported.get('A-4')).toMatch(/prévue\.$/);
    expect(asImported.get('A-1')).toMatch(/Témoins\s: 77_1, 78_2/);
    expect(asImported.get('A-2')).toMatch(/Baisse observée.*Déplacement non établi/);
    expect(asImported.get('A-3')).toContain('Effet non établi');
  });

  it('are read at each meeting as far as things had come', async () => {
    const april = await sentences('actions', '2019-04');
    expect([...april.keys()]).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5']);
    expect(april.get('A-2')).toContain('Déplacement établi');
    const may = await sentences('actions', '2019-05');
    expect(may.get('A-2')).toContain('Déplacement non établi');
    expect(april.get('A-4')).toMatch(/prévue\.$/);
    expect((await sentences('actions', '2019-02')).get('A-1')).toContain('\u00a0: trop tôt, ');
    expect((await sentences('actions', '2018-10')).size).toBe(0);
    expect((await sentences('objectives', '2019-04')).has('O-4')).toBe(false);
  });

  it('set objectives that are counted from the same months', async () => {
    const sum = (qrr: string, from: string, to: string) =>
      Object.entries(reports[qrr] ?? {})
        .filter(([month]) => month >= from && month <= to)
        .reduce((total, [, count]) => total + count, 0);
    const found = new Map((await rows('objectives-figures')).map((row) => [row.code, row]));
    expect(found.get('O-1')).toMatchObject({
      result: sum('94_1', '2019-04', '2019-06'),
      bound: 30,
      verdict: 'atteint',
    });
    const base = sum('91_2', '2018-04', '2018-06');
    expect(found.get('O-2')).toMatchObject({
      result: sum('91_2', '2019-04', '2019-06'),
      bound: base * 0.8,
      verdict: 'manqué',
    });
    expect(found.get('O-3')).toMatchObject({
      verdict: 'suivi',
      bound: { missing: 'not-applicable' },
    });
    const pace = sum('95_3', '2019-07', '2019-07');
    const { projection } = found.get('O-4') as { readonly projection: number };
    expect(projection).toBeCloseTo((pace * 92) / 31, 9);
    expect(found.get('O-5')).toMatchObject({ verdict: 'en chemin', result: 36 });
  });

  it('propose the mean of twelve months and the band of the next one', async () => {
    const proposals = await rows('objectives-proposals');
    const own = proposals.find(
      (row) => row.indicator === 'Signalements reçus' && row.qrr === '78_2',
    );
    const counts = monthsBetween('2018-08' as Month, '2019-07' as Month).map(
      (month) => reports['78_2']?.[month] ?? 0,
    );
    const mean = counts.reduce((total, count) => total + count, 0) / 12;
    expect(own?.mean).toBeCloseTo(mean, 9);
    expect(own?.low).toBeLessThan(mean);
    expect(own?.high).toBeGreaterThan(mean);
  });

  it('get at most ten points, each with its table', async () => {
    const points = await rows('points');
    expect(points.length).toBeGreaterThan(3);
    expect(points.length).toBeLessThanOrEqual(10);
    const labels = points.map(({ label }) => label);
    expect(labels).toContain('Objectif O-5');
    expect(labels.indexOf('Objectif O-5')).toBeLessThan(labels.indexOf('Objectif O-2'));
    for (const { pointer, sentence } of points) {
      expect(sentence).toMatch(/\d/);
      expect((await rows(String(pointer))).length).toBeGreaterThan(0);
    }
  });

  it('concern a report of some QRR by their own decisions only', async () => {
    expect([...(await sentences('actions', '2019-07', ['--qrr', '95_3'])).keys()]).toEqual(['A-2']);
    expect([...(await sentences('objectives', '2019-07', ['--qrr', '95_3'])).keys()]).toEqual([
      'O-4',
    ]);
  });

  it('are told as they stood, by the loads that counted', async () => {
    const asOf = ['--as-of', '11'];
    expect([...(await sentences('actions', '2019-07', asOf)).keys()]).toEqual([
      'A-1',
      'A-2',
      'A-3',
      'A-4',
    ]);
    expect((await sentences('actions', '2019-07', asOf)).get('A-4')).toContain('prévue');
    expect((await sentences('actions', '2019-07', ['--as-of', '10'])).size).toBe(0);
  });
});

describe('the only QRR of its département', () => {
  it('is compared with the rest of the territory, or with areas that are declared', async () => {
    workspace.write('cross.yaml', 'perimeter: [94_1]\n');
    made.clear();
    const rest = (await rows('actions-effects')).filter((row) => row.code === 'A-1');
    expect(rest).toEqual([expect.objectContaining({ controls: 'NONE' })]);
    expect((await sentences('actions')).get('A-1')).toContain('comparaison très faible');
    workspace.write('qrr.csv', 'code;nom;temoin\n78_2;Trappes;oui\n');
    made.clear();
    const declared = (await rows('actions-effects')).filter((row) => row.code === 'A-1');
    expect(declared).toEqual([expect.objectContaining({ controls: '78_2', verdict: '▼ baisse' })]);
    expect((await sentences('actions')).get('A-1')).toContain('Témoins déclarés (78_2)');
  });
});

import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';
import type { CsvLine } from './csv-report.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

const workspace = scratchWorkspace();

/**
 * Two events of July in « Les Lilas » (one of two products), one in « Le Luzard », one that names
 * no neighbourhood, and one elsewhere; one of June.
 */
const seizures = `seizure_id;occurred_on;qrr;neighbourhood;service;force;product;quantity;unit;deal_point
S1;2019-07-02;77_1;Les Lilas;CSP Torcy;Police;résine;10;g;PDD-1
S1;2019-07-02;77_1;Les Lilas;CSP Torcy;Police;herbe;5;g;PDD-1
S2;2019-07-03;77_1;LES LILAS;CSP Torcy;Police;résine;3;g;
S3;2019-07-04;77_1;Le Luzard;BTA Noisiel;Gendarmerie;truc inconnu;4;g;PDD-2
S4;2019-07-05;77_1;;BTA Noisiel;Gendarmerie;herbe;4;g;pdd-1
S5;2019-07-06;93_3;Les Lilas;CSP Aulnay;Police;résine;4;g;
S6;2019-06-02;77_1;Les Lilas;CSP Torcy;Police;résine;10;g;PDD-1
S7;2019-06-03;77_1;Les Lilas;CSP Torcy;Police;résine;10;g;
S8;2019-06-03;93_3;Les Lilas;CSP Torcy;Police;résine;10;g;
`;

beforeAll(async () => {
  await workspace.ingest([workspace.write('../in/seizures.csv', seizures)], ['--source', 'torcy']);
});

async function by(dimension: string, qrr = '77_1'): Promise<readonly CsvLine[]> {
  const argv = `report --month 2019-07 --qrr ${qrr} --by ${dimension} --format csv`.split(' ');
  const { code, out, err } = await commandLine('clct', [...argv, '--workspace', workspace.root]);
  if (code > 1) throw new Error(err);
  return parse(out, { columns: true }) as unknown as readonly CsvLine[];
}

async function events(dimension: string): Promise<Record<string, string>> {
  const lines = await by(dimension);
  const own = lines.filter(({ indicator }) => indicator === 'seizures.events');
  return Object.fromEntries(own.map(({ group = '', value = '' }) => [group, value]));
}

describe('a breakdown of one QRR', () => {
  it('counts an event once, in the neighbourhood that its lines name', async () => {
    expect(await events('neighbourhood')).toEqual({ 'les lilas': '2', 'le luzard': '1', '': '1' });
  });

  it('writes a neighbourhood as the lists of places do, where it is read', async () => {
    workspace.write('places.csv', 'code;commune;quartier\n77_1;Torcy;les Lilas\n');
    const argv = 'report --month 2019-07 --qrr 77_1 --by neighbourhood'.split(' ');
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root]);
    expect(out).toMatch(/^Les Lilas /m);
    expect(out).toMatch(/^Le luzard /m);
    expect(Object.keys(await events('neighbourhood'))).toContain('les lilas');
  });

  it('tells services and forces apart', async () => {
    expect(await events('service')).toEqual({ 'csp torcy': '2', 'bta noisiel': '2' });
    expect(await events('force')).toEqual({ police: '2', gendarmerie: '2' });
  });

  it('counts an event once for each of its products, an unknown word as other', async () => {
    expect(await events('product')).toEqual({ resin: '2', herb: '2', other: '1' });
  });

  it('knows a dealing point by the name that the workspace gives it, in any case', async () => {
    const nameless = await events('deal-point');
    expect(Object.values(nameless).sort()).toEqual(['1', '1', '2']);
    expect(Object.keys(nameless).join()).not.toMatch(/pdd/i);
    workspace.write('deal-points.csv', 'code;libellé\nPdd-1;Hall du 3\nPDD-2;=1+1\n');
    expect(await events('deal-point')).toEqual({ 'Hall du 3': '2', "'=1+1": '1', '': '1' });
  });

  it('shows the month, the twelve months and the whole QRR, and tests nothing', async () => {
    const argv = 'report --month 2019-07 --qrr 77_1 --by service'.split(' ');
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root]);
    expect(out).toMatch(/^Ensemble du QRR .* 4 /m);
    expect(out).toContain('trop petits pour être testés');
    expect(out).not.toMatch(/[▲▼]/);
  });

  it('needs one QRR, and a dimension that there is', async () => {
    const several = await commandLine('clct', [
      ...'report --month 2019-07 --qrr 77_1,93_3 --by service --workspace'.split(' '),
      workspace.root,
    ]);
    expect(several).toMatchObject({ code: 2, out: '' });
    expect(several.err).toContain(`clct report -w ${workspace.root} --qrr 77_1 --by service`);
    const unknown = await commandLine('clct', [
      ...'report --month 2019-07 --qrr 77_1 --by colour --workspace'.split(' '),
      workspace.root,
    ]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('neighbourhood, service, force');
  });
});

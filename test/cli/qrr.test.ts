import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { exchangedSquares, squares } from './harness/geojson.ts';
import { type HistoryWorkspace, historyWorkspace } from './harness/history-workspace.ts';

interface Imported {
  readonly kind: string;
  readonly rows: number;
  readonly unknownCodes: readonly string[];
  readonly overlaps: readonly { readonly codes: readonly string[] }[];
  readonly gone: readonly string[];
  readonly placed: {
    readonly load?: number;
    readonly read: number;
    readonly revised: number;
    readonly unplaced: number;
  };
  readonly ingestAgain: readonly {
    readonly load: number;
    readonly file: string;
    readonly rows: number;
  }[];
}

const importJson = (place: HistoryWorkspace, file: string, ...lines: readonly string[]) => {
  place.write(file, lines);
  return place.json<Imported>(`cross qrr import ${file}`);
};

/** Events of a district in a month: the value of its line in the tidy table. */
async function events(place: HistoryWorkspace, district: string): Promise<string> {
  const { stdout } = await place.run('clct report --month 2019-05 --format csv');
  const rows = stdout.split('\n').map((line) => line.split(','));
  return rows.find(([, qrr, id]) => qrr === district && id === 'seizures.events')?.[4] ?? 'no line';
}

/** What the journal has of changes. */
function changes(place: HistoryWorkspace): readonly object[] {
  const lines = place.read('journal.jsonl').trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { readonly action: string });
  return entries.filter(({ action }) => action === 'modification');
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** 77_1 over the real one, and its neighbour to the east. */
const two = squares(['77_1', 2.6, 48.8, 0.1], ['78_2', 2.7, 48.8, 0.1]);

describe('cross qrr import: contours', () => {
  const place = historyWorkspace();

  test('keeps code and geometry alone, privately', async () => {
    const imported = await importJson(place, 'two.geojson', two);
    expect(imported).toMatchObject({ kind: 'contours', rows: 2, unknownCodes: [], overlaps: [] });
    const kept = place.read('contours.geojson');
    expect(kept).not.toMatch(/district|\s\S/);
    expect(JSON.parse(kept).features).toHaveLength(2);
  });

  test.skipIf(process.platform === 'win32')('is readable by its user alone', () => {
    expect(mode(join(place.root, 'contours.geojson'))).toBe('600');
  });

  test('says how many, and which districts have none', async () => {
    const { code, stdout } = await place.run('cross qrr import two.geojson');
    expect(code).toBe(0);
    expect(stdout).toContain('2 contours repris');
    expect(stdout).toMatch(/Sans contour +06_1, 13_1, .* et\s+50 autres/);
  });

  test('names those that are gone', async () => {
    const imported = await importJson(place, 'one.geojson', squares(['77_1', 2.6, 48.8, 0.1]));
    expect(imported.gone).toEqual(['78_2']);
  });

  test('lists overlaps, and codes without a row in the registry with what to type', async () => {
    place.write('odd.geojson', [squares(['77_1', 2.6, 48.8, 0.1], ['own-1', 2.65, 48.85, 0.1])]);
    const { code, stdout } = await place.run('cross qrr import odd.geojson --lang en');
    expect(code).toBe(1);
    expect(stdout).toMatch(/Overlaps +77_1 and own-1:/);
    expect(stdout).toContain('code;name\n');
    expect(stdout).toContain('own-1;NAME OF THE DISTRICT\n');
    const { stdout: both } = await place.run('cross qrr locate 48.86 2.66 --lang en');
    expect(both).toBe('77_1, own-1: these contours overlap here\n');
    const { stdout: unknown } = await place.run('cross qrr locate 48.94 2.74 --lang en');
    expect(unknown).toContain('own-1: a contour, but no district');
  });

  test('refuses contours with latitude first, and leaves those that were there', async () => {
    const before = place.read('contours.geojson');
    place.write('exchanged.geojson', [exchangedSquares(['77_1', 2.6, 48.8, 0.1])]);
    const { code, stderr } = await place.run('cross qrr import exchanged.geojson');
    expect(code).toBe(2);
    expect(stderr).toContain('échangées (77_1)');
    expect(place.read('contours.geojson')).toBe(before);
  });

  test.each([
    ['nothing', '', 'aucune ligne'],
    ['no JSON', '{"type": ', 'JSON lisible'],
    ['another JSON', '{"a": 1}', 'FeatureCollection'],
    ['an open ring', two.replace('[2.6,48.8]]]', '[2.6,48.9]]]'), 'contour n° 1 (77_1)'],
  ])('refuses %s, in words', async (_, text, said) => {
    place.write('bad.txt', [text]);
    const { code, stderr } = await place.run('cross qrr import bad.txt');
    expect([code, stderr.replaceAll('\u00a0', ' ')]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('cross qrr import: districts and places', () => {
  const place = historyWorkspace();

  test('a CSV is known by its header', async () => {
    const districts = await importJson(place, 'q.csv', 'code;nom;debut', 'own-1;Les Prés;03/2019');
    expect(districts).toMatchObject({ kind: 'registry', rows: 1 });
    const places = await importJson(
      place,
      'l.csv',
      'code;commune;quartier',
      'own-1;Meaux;Les Prés',
      '77_9;Meaux;Gare',
    );
    expect(places).toMatchObject({ kind: 'places', rows: 2, unknownCodes: ['77_9'] });
    expect(place.read('qrr.csv')).toContain('own-1;Les Prés;');
    expect(place.read('places.csv').split('\r\n').slice(1, 3)).toEqual([
      'own-1;;Meaux;Les Prés;',
      '77_9;;Meaux;Gare;',
    ]);
  });

  test('places add up; another district for the same place replaces the first', async () => {
    await importJson(place, 'm.csv', 'code;commune;quartier;synonyme', '77_1;Meaux;Gare;');
    await importJson(place, 'n.csv', 'code;commune;quartier;synonyme', '77_1;Meaux;Gare;Halte');
    const lines = place.read('places.csv').trim().split('\r\n').slice(1);
    expect(lines).toEqual([
      'own-1;;Meaux;Les Prés;',
      '77_1;;Meaux;Gare;',
      '77_1;;Meaux;Gare;Halte',
    ]);
  });

  test.each([
    ['neither one nor the other', 'a;b\n1;2', 'ses en-têtes (a;b)'],
    ['a header alone', 'code;nom', 'aucune ligne'],
    ['a bad start', 'code;nom;debut\nx;X;demain', 'ligne 2'],
  ])('refuses %s', async (_, text, said) => {
    place.write('bad.csv', [text]);
    const { code, stderr } = await place.run('cross qrr import bad.csv');
    expect([code, stderr.replaceAll('\u00a0', ' ')]).toEqual([2, expect.stringContaining(said)]);
  });
});

const byName = [
  'seizure_id;occurred_on;product;quantity;unit;commune;neighbourhood',
  'PV 1;13/05/2019;Résine;150;g;Chelles;Gare',
  'PV 2;14/05/2019;Cocaïne;12;g;Chelles;Gare',
  'PV 3;15/05/2019;Herbe;5;g;Torcy;ZSP Torcy',
  'PV 4;16/05/2019;Herbe;5;g;Meaux;Centre',
];

describe('records placed again by their words', () => {
  const place = historyWorkspace();
  let imported: Imported;

  beforeAll(async () => {
    await place.ingest('names.csv', byName, '--source police');
  });

  test('figures before', async () => {
    expect([await events(place, '77_1'), await events(place, 'UNPLACED')]).toEqual(['1', '3']);
  });

  test('move with an import, and are counted', async () => {
    imported = await importJson(place, 'l.csv', 'code;commune;quartier', '77_1;Chelles;Gare');
    expect(imported.placed).toEqual({ load: 2, read: 4, revised: 2, outside: 0, unplaced: 1 });
    expect(imported.ingestAgain).toEqual([]);
    expect([await events(place, '77_1'), await events(place, 'UNPLACED')]).toEqual(['3', '1']);
  });

  test('as a load of its own, in the journal too', async () => {
    const { loads } = await place.json<{ loads: readonly object[] }>('cross loads');
    expect(loads[0]).toMatchObject({ load: 2, action: 'place', read: 4, revised: 2, unchanged: 2 });
    expect(changes(place)).toMatchObject([
      { command: 'cross qrr', load: 2, counts: { places: 1, read: 4, revised: 2 } },
    ]);
  });

  test('an import that moves nothing makes no load, and is in the journal', async () => {
    const again = await place.json<Imported>('cross qrr import l.csv');
    expect(again.placed).toEqual({ read: 4, revised: 0, outside: 0, unplaced: 1 });
    expect(changes(place)).toHaveLength(2);
  });

  test('the same file again changes nothing more', async () => {
    const { unchanged, warnings } = await place.ingest('names.csv', byName, '--source police');
    expect([unchanged, warnings]).toEqual([4, []]);
    expect(await events(place, '77_1')).toBe('3');
  });

  test('a code that the registry lacked: its rows are in a file to take again', async () => {
    const rows = [
      'seizure_id;occurred_on;product;quantity;unit;qrr',
      'P 9;17/05/2019;Herbe;1;g;77_9',
    ];
    expect(await place.ingest('code.csv', rows, '--source gend')).toMatchObject({ refused: 1 });
    const { ingestAgain } = await importJson(place, 'q.csv', 'code;nom', '77_9;Meaux - Les Prés');
    expect(ingestAgain).toMatchObject([{ file: 'code.csv', rows: 1 }]);
    expect(await place.ingest('code.csv', rows, '--source gend')).toMatchObject({ new: 1 });
    expect(await events(place, '77_9')).toBe('1');
  });
});

const byPosition = [
  'seizure_id;occurred_on;product;quantity;unit;commune;neighbourhood;latitude;longitude',
  'PV 1;13/05/2019;Résine;150;g;;;48.845;2.62',
  'PV 2;14/05/2019;Cocaïne;12;g;;;48.845;2.72',
  'PV 3;15/05/2019;Herbe;5;g;;;48.9;2.95',
  'PV 4;16/05/2019;Herbe;5;g;Torcy;ZSP Torcy;48.845;2.73',
];

/** The same with the two columns exchanged. */
const exchanged = byPosition.map((line, at) =>
  at === 0 ? line : line.replace(/([^;]*);([^;]*)$/, '$2;$1'),
);

describe('records placed by their positions', () => {
  const place = historyWorkspace();
  const districts = async () =>
    Promise.all(['77_1', '78_2', 'NONE', 'UNPLACED'].map((code) => events(place, code)));

  beforeAll(async () => {
    await place.ingest('positions.csv', byPosition, '--source police');
    writeFileSync(join(place.root, 'cross.yaml'), "perimeter: ['77_1', '78_2']\n");
  });

  test('wait for contours', async () => {
    expect(await districts()).toEqual(['1', '', '0', '3']);
    const { code, stderr } = await place.run('cross qrr locate 48.845 2.62');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`cross qrr import -w ${place.root} qrr.geojson`),
    ]);
  });

  test('are not stored: contours name the file to ingest again', async () => {
    const { placed, ingestAgain } = await importJson(place, 'two.geojson', two);
    expect(placed.load).toBeUndefined();
    expect(ingestAgain).toEqual([
      { load: 1, file: 'positions.csv', source: 'police', kind: 'seizures', rows: 4 },
    ]);
    expect(await districts()).toEqual(['1', '', '0', '3']);
  });

  test('are placed by it, without becoming other records', async () => {
    const summary = await place.ingest('positions.csv', byPosition, '--source police');
    expect(summary).toMatchObject({ unchanged: 4, new: 0, outside: 1, unplaced: 0 });
    expect(summary.warnings).toEqual([{ code: 'placed-again', rows: 4 }]);
    expect(await districts()).toEqual(['1', '2', '1', '0']);
  });

  test('stay where they are when words change; the same contours ask for nothing', async () => {
    const { placed } = await importJson(
      place,
      'l.csv',
      'code;commune;quartier',
      'NONE;Torcy;ZSP Torcy',
    );
    expect(placed).toMatchObject({ read: 0, revised: 0 });
    expect((await place.json<Imported>('cross qrr import two.geojson')).ingestAgain).toEqual([]);
    expect(await districts()).toEqual(['1', '2', '1', '0']);
  });

  test('a dry run places nothing', async () => {
    const moved = squares(['77_1', 2.7, 48.8, 0.1], ['78_2', 2.6, 48.8, 0.1]);
    await importJson(place, 'moved.geojson', moved);
    const { warnings } = await place.ingest(
      'positions.csv',
      byPosition,
      '--source police --dry-run',
    );
    expect(warnings).toEqual([{ code: 'placed-again', rows: 3 }]);
    expect(await districts()).toEqual(['1', '2', '1', '0']);
    await place.run('cross qrr import two.geojson');
  });

  test('exchanged in the file, are told and not used', async () => {
    const summary = await place.ingest('exchanged.csv', exchanged, '--source gend');
    expect(summary.warnings).toContainEqual({ code: 'swapped-positions' });
    expect(summary).toMatchObject({ new: 4, outside: 1, unplaced: 3 });
    const { stdout } = await place.run('cross ingest exchanged.csv --source gend');
    expect(stdout).toContain('longitude et latitude semblent échangées');
  });

  test('in a contour that the registry lacks, are kept and unplaced', async () => {
    await importJson(
      place,
      'own.geojson',
      squares(['77_1', 2.6, 48.8, 0.1], ['own-1', 2.7, 48.8, 0.1]),
    );
    const rows = [byPosition[0] ?? '', 'X 1;13/05/2019;Résine;150;g;;;48.845;2.72'];
    const summary = await place.ingest('own.csv', rows, '--source customs');
    expect(summary).toMatchObject({ new: 1, refused: 0, unplaced: 1 });
    const { ingestAgain } = await importJson(place, 'q.csv', 'code;nom', 'own-1;Les Prés');
    expect(ingestAgain.map(({ file }) => file)).toContain('own.csv');
  });
});

describe('cross qrr locate', () => {
  const place = historyWorkspace();

  beforeAll(async () => {
    place.write('two.geojson', [two]);
    await place.run('cross qrr import two.geojson');
    writeFileSync(join(place.root, 'cross.yaml'), "perimeter: ['77_1', '78_2']\n");
  });

  test.each([
    ['48.8450 2.6200', '77_1 Torcy/Noisiel\n'],
    ['48,845 2,62', '77_1 Torcy/Noisiel\n'],
    ['48.845,2.62', '77_1 Torcy/Noisiel\n'],
    ['"48.845, 2.62"', '77_1 Torcy/Noisiel\n'],
    ['48.9500 2.6200', 'outside any QRR\n'],
    ['-12.8 45.2', 'outside any QRR\n'],
    ['2.62 48.845', 'outside any QRR\nWith longitude and latitude exchanged, it would be: 77_1\n'],
  ])('%s', async (position, said) => {
    const { code, stdout } = await place.run(`cross qrr locate ${position} --lang en`);
    expect([code, stdout]).toEqual([0, said]);
  });

  test('as JSON', async () => {
    expect(await place.json('cross qrr locate 48.845 2.62')).toEqual({
      schema: 'cross-qrr-locate/1',
      latitude: 48.845,
      longitude: 2.62,
      code: '77_1',
      by: 'contour',
      districts: [{ code: '77_1', label: 'Torcy/Noisiel' }],
    });
  });

  test.each(['48.845', '48.845 east', '91 2.62', '48.845 2.62 3', ''])(
    'refuses %j',
    async (typed) => {
      expect((await place.run(`cross qrr locate ${typed}`)).code).toBe(2);
    },
  );
});

describe('cross qrr diff', () => {
  const place = historyWorkspace();
  const diff = async (file: string, ...lines: readonly string[]) => {
    place.write(file, lines);
    return (await place.run(`cross qrr diff ${file} --lang en`)).stdout;
  };

  test('a supplement: what is new, which fields change; nothing is written', async () => {
    const said = await diff(
      'q.csv',
      'code;nom;debut;population;annee',
      '77_1;;10/2018;15200;2022',
      'own-1;Les Prés;;;',
    );
    expect(said).toMatch(/^77_1 +Torcy\/Noisiel +start +2018-10$/m);
    expect(said).toMatch(/^77_1 .* population +about 15,000 in 2018 +about 15,000 in 2018,$/m);
    expect(said).toMatch(/^own-1 +Les Prés +new/m);
    expect(said).not.toContain('not in the file');
    expect(existsSync(place.root)).toBe(false);
  });

  test('a whole list: what it lacks, and what may have become of it', async () => {
    const { districts } = JSON.parse((await place.run('cross qrr list --format json')).stdout) as {
      readonly districts: readonly { readonly code: string; readonly name: string }[];
    };
    const kept = districts.filter(({ code }) => code !== '77_1');
    const said = await diff(
      'whole.csv',
      'code;nom',
      ...kept.map(({ code, name }) => `${code};"${name}"`),
      '77_2;Torcy',
      '77_3;Noisiel',
    );
    expect(said).toMatch(/^77_1 .*not in the file, kept/m);
    expect(said).toContain('77_1 split into 77_2 + 77_3');
    const json = await place.json('cross qrr diff whole.csv');
    expect(json).toMatchObject({ kind: 'registry', added: ['77_2', '77_3'], removed: ['77_1'] });
  });

  test('contours and places', async () => {
    place.write('two.geojson', [two]);
    await place.run('cross qrr import two.geojson');
    const moved = squares(['78_2', 2.7, 48.8, 0.2], ['own-1', 2.9, 48.9, 0.1]);
    const said = await diff('moved.geojson', moved);
    expect(said).toMatch(/^own-1 +new/m);
    expect(said).toMatch(/^78_2 +Trappes +changed/m);
    expect(said).toMatch(/^77_1 +Torcy\/Noisiel +removed/m);
    expect(said).toMatch(/Unknown codes +own-1:/);
    expect(await diff('two.geojson', two)).toContain('would change nothing');
    expect(await diff('l.csv', 'code;commune', '77_1;Chelles')).toMatch(/^77_1 +Chelles +new/m);
  });
});

const official = fileURLToPath(new URL('../../../shared/data/qrr/qrr.geojson', import.meta.url));

describe.skipIf(!existsSync(official))("the ministry's contours", () => {
  const place = historyWorkspace();

  test('are taken: 62, one for each QRR, without overlap', async () => {
    const { code, stdout } = await place.run(`cross qrr import "${official}" --lang en`);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^✓ 62 contours taken into .*\n$/)]);
    expect((await place.run(`cross qrr diff "${official}" --lang en`)).stdout).toContain('nothing');
  });

  test.each([
    ['48.8450 2.6200', '77_1 Torcy/Noisiel\n'],
    ['48.8380 2.6250', 'outside any QRR\n'],
    ['48.85452 2.62913', 'outside any QRR\n'],
  ])('%s', async (position, said) => {
    const { code, stdout } = await place.run(`cross qrr locate ${position} --lang en`);
    expect([code, stdout]).toEqual([0, said]);
  });
});

describe('cross undo of a load that placed records again', () => {
  const place = historyWorkspace();
  const rows = [
    'occurred_on;product;quantity;unit;commune;quartier',
    '13/05/2019;Résine;1;g;Torcy;Là',
  ];

  test('is refused, with what to do instead', async () => {
    await place.ingest('a.csv', rows, '--source police');
    await importJson(place, 'p.csv', 'code;commune;quartier', '77_1;Torcy;Là');
    expect(await place.json('cross loads 2')).toMatchObject({ action: 'place' });
    for (const line of ['cross undo 2', 'cross undo 2 --dry-run --format json']) {
      const { code, stdout, stderr } = await place.run(line);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`cross qrr import -w ${place.root} FICHIER`);
    }
  });

  test('what it advises brings the earlier places back', async () => {
    expect(await events(place, '77_1')).toBe('1');
    await importJson(place, 'other.csv', 'code;commune;quartier', '93_3;Torcy;Là');
    expect(await events(place, '93_3')).toBe('1');
    const restored = place.read('places.csv').replace('93_3', '77_1').trim().split('\r\n');
    writeFileSync(join(place.root, 'places.csv'), `${restored.join('\r\n')}\r\n`);
    await place.json(`cross qrr import ${join(place.root, 'places.csv')}`);
    expect(await events(place, '77_1')).toBe('1');
  });
});

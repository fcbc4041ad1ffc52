import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantedFile } from '../fixtures/planted-file.ts';
import { fixtureBytes } from '../fixtures/read-export.ts';
import { commandLine, loadedOn } from './command-line.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { findWords, type PlacedText, workspaceText } from './workspace-text.ts';

const { observations, plate } = plantedFile.neverStored;
const workspace = scratchWorkspace();
let texts: readonly PlacedText[];

beforeAll(async () => {
  const exported = Object.keys(plantedFile.files).map((name) => `fixtures/exports/${name}`);
  await workspace.ingest(exported);
  await workspace.report('2019-07');
  texts = await workspaceText(workspace.root);
});

describe('what no field asks for', () => {
  it('stands in the exports', () => {
    const text = fixtureBytes('exports/police-saisies.csv').toString('latin1');
    expect(findWords([observations, plate], [{ where: 'export', text }])).toHaveLength(2);
  });

  it('is nowhere in the workspace, though what is kept is found there', () => {
    expect(findWords(['csp torcy', 'beudottes'], texts)).toEqual(
      expect.arrayContaining([
        'csp torcy in store seizures.service',
        'beudottes in store seizures.neighbourhood',
      ]),
    );
    expect(findWords([observations, plate, 'sentinelle', 'conservee'], texts)).toEqual([]);
  });

  it('leaves neither the sex of arrest files nor the type of a landlord’s report', () => {
    expect(findWords(['trafic dans les parties communes', 'degradation'], texts)).toEqual([]);
    const columns = texts
      .map(({ where }) => where)
      .filter((where) => where.startsWith('store arrests.'));
    expect(columns.length).toBeGreaterThan(20);
    for (const one of texts) {
      if (!one.where.startsWith('store arrests')) continue;
      expect(one.text.split('\n'), one.where).not.toContain('m');
    }
  });

  it('is in clear in no identifier: a number stands only in the file of the refused rows', () => {
    const numbers = ['pv-2017-00001', 'gn-2017-00001', 'cr-2017-00001', 'pd-941-01'];
    expect(findWords(numbers, texts)).toEqual([]);
    expect(findWords(['pv-2018-90101'], texts)).toEqual([
      expect.stringMatching(/^pv-2018-90101 in rejects\/\d+-police-interpellations\.csv$/),
    ]);
  });

  it('does not reach the file that the engine reads while loading', async () => {
    const seen = new Set<string>();
    const folder = join(workspace.root, 'tmp');
    const poll = setInterval(() => {
      for (const name of readdirSync(folder)) seen.add(readFileSync(join(folder, name), 'utf8'));
    }, 2);
    await workspace.ingest(['fixtures/exports/police-saisies.csv']);
    clearInterval(poll);
    const during = [...seen].map((text) => ({ where: 'tmp', text }));
    expect(findWords(['csp torcy'], during)).not.toEqual([]);
    expect(findWords([observations, plate], during)).toEqual([]);
  });

  it('leaves no temporary file behind', () => {
    const left = texts.map(({ where }) => where).filter((where) => /^(tmp|queue)\//.test(where));
    expect(left).toEqual([]);
  });
});

describe('an issued report', () => {
  it('keeps figures, and none of the cases that they were computed of', async () => {
    const argv = ['report', '--month', '2019-07', '--issue', '--workspace', workspace.root];
    const { code } = await commandLine('clct', argv, loadedOn);
    expect(code).toBeLessThanOrEqual(1);
    const stored = await workspaceText(workspace.root);
    const [points] = stored.filter(({ where }) => where === 'store reports.deal_point');
    const fingerprints = points?.text.split('\n') ?? [];
    expect(fingerprints.length).toBeGreaterThan(5);
    const issued = stored.filter(({ where }) => where === 'store issued.document');
    expect(findWords(['reports.top3_share', 'reports.delay.median'], issued)).toHaveLength(2);
    expect(findWords(fingerprints, issued)).toEqual([]);
    expect(findWords(['"sample"', '"cases"'], issued)).toEqual([]);
  });
});

describe('a position', () => {
  it('is nowhere once the rows are loaded, whether it found a district or not', async () => {
    const place = scratchWorkspace();
    const rows = [
      'seizure_id;occurred_on;product;quantity;unit;force;service;latitude;longitude',
      'PV 1;13/05/2019;Résine;150;g;police;CSP Torcy;48.8451973;2.6219734',
      'PV 2;14/05/2019;Résine;12;g;police;CSP Torcy;48.8451973;2.6219734',
    ];
    const path = place.write('../in/positions.csv', rows.join('\n'));
    await place.ingest([path], ['--source', 'police']);
    const found = await workspaceText(place.root);
    expect(findWords(['csp torcy'], found)).not.toEqual([]);
    expect(findWords(['8451973', '6219734'], found)).toEqual([]);
  });
});

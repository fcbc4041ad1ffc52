import { expect, test } from 'vitest';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';

const place = historyWorkspace();

/** The line of commands that each load comes from, and when it is made: all on the same two days. */
const acts: readonly (readonly [at: string, line: string])[] = [
  ['2019-08-12T10:00:00Z', 'cross ingest a.csv --source police'],
  ['2019-08-12T11:00:00Z', 'cross ingest gn.csv --source gend'],
  ['2019-08-12T12:00:00Z', 'cross ingest b.csv --source police --snapshot'],
  [
    '2019-08-12T13:00:00Z',
    'cross correct --kind seizures --source police --id "PV 1" --set quantity=7',
  ],
  ['2019-08-12T22:30:00Z', 'cross undo 3'],
  ['2019-08-13T08:00:00Z', 'cross remove --source gend --month 2019-05'],
  ['2019-08-13T09:00:00Z', 'cross undo 5'],
  ['2019-08-13T10:00:00Z', 'cross undo 4'],
];

interface Report {
  readonly id: string;
  readonly asOf: string;
  readonly upTo?: number;
  readonly sections: readonly object[];
}

const report = 'clct report --month 2019-05 --qrr 77_1';

test('recomputes every past state as it was reported then', async () => {
  const row = (n: number, grams: number) => `PV ${n};1${n}/05/2019;Résine;${grams};g;77_1`;
  place.write('a.csv', [
    seizures,
    row(3, 1),
    row(4, 2),
    row(5, 4),
    'PV 1;16/05/2019;Résine;8;g;77_1',
  ]);
  place.write('b.csv', [seizures, row(3, 16), 'PV 1;16/05/2019;Résine;8;g;77_1']);
  place.write('gn.csv', [
    seizures,
    'GN 1;17/05/2019;Herbe;32;g;77_1',
    'GN 2;18/05/2019;Herbe;32;g;77_1',
  ]);
  const then: { csv: string; json: Report }[] = [];
  for (const [at, line] of acts) {
    const { code, stderr } = await place.run(line, { now: () => new Date(at) });
    if (code > 1) throw new Error(`${line}: ${stderr}`);
    const { stdout: csv } = await place.run(`${report} --format csv`);
    then.push({ csv, json: await place.json<Report>(report) });
  }
  // Grams of resin in force after each act, by hand.
  const grams = ['15', '15', '24', '23', '14', '14', '23', '24'];
  const resin = then.map(
    ({ csv }) =>
      csv
        .split('\n')
        .find((line) => line.includes(',77_1,seizures.mass.resin,'))
        ?.split(',')[4],
  );
  expect(resin).toEqual(grams);
  for (const [at, { csv, json }] of then.entries()) {
    const past = await place.json<Report>(`${report} --as-of ${at + 1}`);
    expect(past).toEqual({ ...json, upTo: at + 1 });
    expect(past.asOf).toBe(acts[at]?.[0]);
    expect((await place.run(`${report} --format csv --as-of ${at + 1}`)).stdout).toBe(csv);
  }
});

test('takes a day of the workspace’s time zone, or the moment of a report', async () => {
  const upTo = async (when: string) => (await place.json<Report>(`${report} --as-of ${when}`)).upTo;
  // Load 5, at 22:30 in London's winter time, is made on the 13th in Paris.
  expect(await upTo('2019-08-12')).toBe(4);
  expect(await upTo('13/08/2019')).toBe(8);
  expect(await upTo('2019-08-12T12:00:00Z')).toBe(3);
});

test('says in the header that it is recomputed with the definitions of today', async () => {
  const french = await place.run(`${report} --as-of 2`);
  expect(french.stdout).toContain(
    'Recalculé\u00a0: seuls comptent les chargements faits jusqu’au n° 2',
  );
  const english = await place.run(`${report} --as-of 2 --format markdown --lang en`);
  expect(english.stdout).toContain(
    'Recomputed: only the loads made up to no. 2 count, with today’s definitions.',
  );
  expect((await place.run(report)).stdout).not.toContain('Recalculé');
});

test('refuses a load that is not there, a day before the first and what is neither', async () => {
  for (const [when, says] of [
    ['9', 'Load 9 does not exist'],
    ['2019-08-11', 'No load had been made by 2019-08-11.'],
    ['2019-02-31', '“2019-02-31” does not suit --as-of'],
    ['hier', '“hier” does not suit --as-of'],
  ]) {
    const { code, stderr } = await place.run(`${report} --as-of ${when} --lang en`);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  }
});

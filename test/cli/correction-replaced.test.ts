import { expect, test } from 'vitest';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';

const place = historyWorkspace();
const rows = [
  seizures,
  'PV 1;13/05/2019;Résine;100;g;77_1',
  'PV 2;14/05/2019;Herbe;1;g;77_1',
  'PV 3;15/05/2019;Herbe;2;g;77_1',
];
const withQuantity = (number: number, quantity: string) =>
  rows.map((row) => (row.startsWith(`PV ${number}`) ? row.replace(/\d+;g/, `${quantity};g`) : row));
const correct = (number: number, quantity: number) =>
  place.json<{ readonly load: number }>(
    `cross correct --kind seizures --source police --id "PV ${number}" --set quantity=${quantity}`,
  );
const codes = (loaded: { readonly warnings: readonly { readonly code: string }[] }) =>
  loaded.warnings.map(({ code }) => code);

test('the file that comes again does not replace a correction, and has nothing to tell of it', async () => {
  await place.ingest('a.csv', rows, '--source police');
  await correct(1, 120);
  await correct(2, 5);
  expect(codes(await place.ingest('a.csv', rows, '--source police'))).toEqual(['older-seen-again']);
});

test('a third value does: it is told, with the loads to look at, and asks to look', async () => {
  const lines = withQuantity(1, '130');
  const warning = { code: 'correction-replaced', rows: 1, loads: [2] };
  const dry = await place.ingest('b.csv', lines, '--source police --dry-run');
  expect(dry.warnings).toContainEqual(warning);
  place.write('b.csv', lines);
  const answer = await place.run('cross ingest b.csv --source police --lang en');
  expect(answer.code).toBe(1);
  expect(answer.stdout).toContain('1 correction made by hand');
  // The path of the workspace is longer than the line.
  const told = answer.stdout.replace(/\s+/g, '');
  expect(told).toContain(`crossloads-w${place.root}2;`);
  expect(codes(await place.ingest('b.csv', lines, '--source police'))).toEqual([
    'older-seen-again',
  ]);
});

test('so does --restate, and a complete file that lacks the record', async () => {
  const restated = await place.ingest('a.csv', rows, '--source police --restate');
  expect(restated.warnings).toContainEqual({ code: 'correction-replaced', rows: 1, loads: [3] });
  const { load } = await correct(3, 7);
  const shorter = await place.ingest('a.csv', rows.slice(0, 3), '--source police --snapshot');
  expect(shorter).toMatchObject({ withdrawn: 1 });
  const warning = { code: 'correction-replaced', rows: 1, loads: [load] };
  expect(shorter.warnings).toContainEqual(warning);
});

test('a correction that was undone is none, nor is one that the source has delivered too', async () => {
  const { load } = await correct(1, 90);
  await place.json(`cross undo ${load}`);
  const undone = await place.ingest('c.csv', withQuantity(1, '11'), '--source police');
  expect(codes(undone)).not.toContain('correction-replaced');
  await correct(1, 90);
  await place.ingest('c.csv', withQuantity(1, '90'), '--source police');
  const next = await place.ingest('c.csv', withQuantity(1, '12'), '--source police');
  expect(next).toMatchObject({ revised: 1 });
  expect(codes(next)).not.toContain('correction-replaced');
});

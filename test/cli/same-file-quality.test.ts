import { expect, test } from 'vitest';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';

const place = historyWorkspace();
const row = (number: number, grams: string) => `PV ${number};13/05/2019;Résine;${grams};g;77_1`;

/** Three rows of which one is refused; five rows of which none is. */
const files = {
  police: [seizures, row(1, '100'), row(2, 'beaucoup'), row(3, '12')],
  douane: [seizures, ...[11, 12, 13, 14, 15].map((number) => row(number, '7'))],
};

const rates = async () =>
  Promise.all(
    ['quality.rejected', 'quality.revised', 'quality.rejected.seizures'].map(async (id) =>
      (await place.figure('2019-05', id))[0].slice(0, 6),
    ),
  );

test('the same file again changes no figure about the files either', async () => {
  await place.ingest('police.csv', files.police, '--source police');
  await place.ingest('douane.csv', files.douane, '--source douane');
  // One row in eight was refused, none corrected anything.
  expect(await rates()).toEqual(['12.5', '0', '12.5']);
  await place.ingest('police.csv', files.police, '--source police');
  expect(await rates()).toEqual(['12.5', '0', '12.5']);
});

test('a corrected file counts, and what it corrected stays counted when it comes again', async () => {
  const corrected = [seizures, row(1, '90'), row(2, 'beaucoup'), row(3, '12')];
  await place.ingest('corrigé.csv', corrected, '--source police');
  // Eleven rows of three files: two refused, one that corrected.
  expect(await rates()).toEqual(['18.181', '9.0909', '18.181']);
  await place.ingest('corrigé.csv', corrected, '--source police');
  expect(await rates()).toEqual(['18.181', '9.0909', '18.181']);
});

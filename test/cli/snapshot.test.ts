import { beforeEach, describe, expect, test } from 'vitest';
import { type HistoryWorkspace, historyWorkspace, seizures } from './harness/history-workspace.ts';

let place: HistoryWorkspace;
const unnumbered = 'occurred_on;product;quantity;unit;qrr';

/** Each test has a store of its own: what one withdraws is no matter of the next. */
beforeEach(() => {
  place = historyWorkspace();
});

const snapshot = (lines: readonly string[], more = '') =>
  place.ingest('police.csv', lines, `--source police --snapshot ${more}`);

describe('a complete file with refused rows', () => {
  const whole = [
    seizures,
    'PV 1;13/05/2019;Résine;100;g;77_1',
    'PV 2;14/05/2019;Herbe;1;g;77_1',
    'PV 3;15/05/2019;Herbe;2;g;77_1',
    'PV 4;16/05/2019;Herbe;3;g;77_1',
  ];

  test('does not withdraw the record that a refused row numbers', async () => {
    await place.ingest('police.csv', whole, '--source police');
    const loaded = await snapshot([
      ...whole.slice(0, 3),
      'PV 3;32/05/2019;Herbe;200;g;77_1',
      'Total;;;203;g;',
    ]);
    expect(loaded).toMatchObject({ unchanged: 2, refused: 2, withdrawn: 1 });
    expect(loaded.warnings).toContainEqual({ code: 'not-withdrawn', rows: 1 });
    expect(await place.figure('2019-05', 'seizures.events')).toEqual(['3', 'final']);
  });

  test('says it before it is loaded, and the mended row then revises the record', async () => {
    await place.ingest('police.csv', whole, '--source police');
    const lines = [...whole.slice(0, 4), 'PV 4;16/05/2019;Herbe;3 ou 4;g;77_1'];
    const dry = await snapshot(lines, '--dry-run');
    expect(dry.warnings).toContainEqual({ code: 'not-withdrawn', rows: 1 });
    const { rejects = '' } = await snapshot(lines);
    const mended = place.read(rejects).replace('3 ou 4', '4').trimEnd().split('\r\n');
    expect(await place.ingest('mended.csv', mended, '')).toMatchObject({ revised: 1, new: 0 });
    expect(await place.figure('2019-05', 'seizures.mass.herb')).toEqual(['7', 'final']);
  });

  test('withdraws nothing where a row that is cut may be any of them', async () => {
    await place.ingest('police.csv', whole, '--source police');
    const loaded = await snapshot([...whole.slice(0, 3), 'PV 3;15/05/2019;He']);
    expect(loaded).toMatchObject({ unchanged: 2, refused: 1, withdrawn: 0 });
    expect(loaded.warnings).toContainEqual({ code: 'not-withdrawn', rows: 2 });
  });

  test('withdraws as ever where what is refused is no record', async () => {
    await place.ingest('police.csv', whole, '--source police');
    const loaded = await snapshot([
      ...whole.slice(0, 3),
      seizures,
      'Total;2',
      'Source : main courante',
    ]);
    expect(loaded).toMatchObject({ unchanged: 2, refused: 3, withdrawn: 2 });
    expect(loaded.warnings.map(({ code }) => code)).not.toContain('not-withdrawn');
  });
});

describe('a complete file without numbers', () => {
  const whole = [
    unnumbered,
    '13/05/2019;Résine;100;g;77_1',
    '14/05/2019;Herbe;1;g;77_1',
    '13/06/2019;Herbe;2;g;77_1',
    '14/06/2019;Herbe;3;g;77_1',
  ];

  test('keeps the records of the month that a refused row tells', async () => {
    await place.ingest('police.csv', whole, '--source police');
    const loaded = await snapshot([
      ...whole.slice(0, 2),
      '14/05/2019;Herbe;10 ou 11;g;77_1',
      '13/06/2019;Herbe;2;g;77_1',
      '20/05/2019;Cocaïne;5;g;77_1',
      '20/06/2019;Cocaïne;5;g;77_1',
    ]);
    expect(loaded).toMatchObject({ new: 2, unchanged: 2, refused: 1, withdrawn: 1 });
    expect(loaded.warnings).toContainEqual({ code: 'not-withdrawn', rows: 1 });
  });

  test('keeps those of all months where the date is what is wrong', async () => {
    await place.ingest('police.csv', whole, '--source police');
    const loaded = await snapshot(
      [...whole.slice(0, 2), '31/06/2019;Herbe;10;g;77_1'],
      '--covers 2019-05..2019-06',
    );
    expect(loaded).toMatchObject({ unchanged: 1, refused: 1, withdrawn: 0 });
    expect(loaded.warnings).toContainEqual({ code: 'not-withdrawn', rows: 3 });
  });
});

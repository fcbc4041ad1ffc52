import { describe, expect, test } from 'vitest';
import { historyWorkspace, type Summary, seizures } from './harness/history-workspace.ts';

const june = [
  seizures,
  '0101;13/05/2019;Résine;100;g;77_1',
  '0102;14/05/2019;Herbe;20;g;77_1',
  '0103;15/05/2019;Cocaïne;3;g;77_1',
];
const codes = ({ warnings }: Summary) => warnings.map(({ code }) => code);

describe('numbers that come again', () => {
  test('in another month are told, and ask to look', async () => {
    const place = historyWorkspace();
    await place.ingest('may.csv', june, '--source police');
    const name = place.write('july.csv', [seizures, '0101;13/07/2019;Résine;5;g;77_1']);
    const { code, stdout } = await place.run(`cross ingest ${name} --source police --lang en`);
    expect(code).toBe(1);
    expect(stdout).toContain('1 revised row changes month or QRR.');
  });

  test('without their zeros are told to count twice, and ask to look', async () => {
    const place = historyWorkspace();
    await place.ingest('may.csv', june, '--source police');
    const name = place.write(
      'again.csv',
      june.map((row) => row.replace(/^0/, '')),
    );
    const { code, stdout } = await place.run(`cross ingest ${name} --source police --lang en`);
    expect(code).toBe(1);
    expect(stdout).toContain('3 new rows differ from rows loaded before by their number');
  });

  test('with a product called otherwise, or two lots in one, are told to count twice', async () => {
    const place = historyWorkspace();
    const load = async (name: string, rows: readonly string[], options = '') => {
      const file = place.write(name, [seizures, ...rows]);
      const line = `cross ingest ${file} --source police ${options} --format json`;
      const { code, stdout } = await place.run(line);
      const [{ warnings }] = JSON.parse(stdout).files;
      const found = warnings.find((one: { code: string }) => one.code === 'added-to-number');
      return [code, found?.rows];
    };
    const lots = ['0101;13/05/2019;Résine;12,5;g;77_1', '0101;13/05/2019;Résine;8;g;77_1'];
    const herb = '0102;14/05/2019;Herbe;20;g;77_1';
    expect(await load('first.csv', [...lots, herb])).toEqual([0, undefined]);
    expect(await load('same.csv', [herb, ...lots])).toEqual([0, undefined]);
    expect(await load('other.csv', ['0105;15/05/2019;Résine;1;g;77_1'])).toEqual([0, undefined]);
    expect(await load('renamed.csv', [...lots, '0102;14/05/2019;Beuh;20;g;77_1'])).toEqual([1, 1]);
    await place.run('cross undo');
    const merged = ['0101;13/05/2019;Résine;20,5;g;77_1', herb];
    expect(await load('merged.csv', merged)).toEqual([1, 1]);
    await place.run('cross undo');
    expect(await load('added.csv', ['0102;14/05/2019;Cocaïne;1;g;77_1'], '--add')).toEqual([0, 1]);
    await place.run('cross undo');
    expect(await load('whole.csv', merged, '--snapshot')).toEqual([0, undefined]);
  });

  test('in a later version tell what it lacks, but not what came in a file of its own', async () => {
    const place = historyWorkspace();
    await place.ingest('may.csv', june, '--source police');
    await place.ingest('late.csv', [seizures, '0109;20/05/2019;Herbe;1;g;77_1'], '--source police');
    expect(codes(await place.ingest('same.csv', june, '--source police'))).toEqual([]);
    const shorter = await place.ingest('less.csv', june.slice(0, 3), '--source police');
    expect(shorter.warnings).toEqual([{ code: 'no-longer-there', rows: 1 }]);
    const whole = await place.ingest('less.csv', june.slice(0, 3), '--source police --snapshot');
    expect(codes(whole)).toEqual([]);
  });
});

test('a date in another order than the proved one refuses the file, with its line', async () => {
  const place = historyWorkspace();
  await place.ingest('may.csv', june, '--source police');
  const rows = [seizures, '0201;01/06/2019;Résine;5;g;77_1', '0202;06/14/2019;Résine;5;g;77_1'];
  const name = place.write('june.csv', rows);
  const { code, stderr } = await place.run(`cross ingest ${name} --source police --lang en`);
  expect(code).toBe(2);
  expect(stderr).toContain('“06/14/2019” (line 3) is no date in the order dmy');
  expect(stderr).toContain('date_order: mdy');
});

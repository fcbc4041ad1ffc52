import { describe, expect, it } from 'vitest';
import { historyWorkspace, seizures } from './harness/history-workspace.ts';

const place = historyWorkspace();
const label = '=1+1';

// The files of a workspace are opened in a spreadsheet: an apostrophe keeps it from computing.
describe('a text that a spreadsheet would run, in the files of a workspace', () => {
  it('is guarded in qrr.csv, and read as it was written, import after import', async () => {
    place.write('names.csv', ['code;libelle', `77_1;${label}`]);
    for (const _ of ['first', 'second']) {
      expect((await place.run('cross qrr import names.csv')).code).toBe(0);
      expect(place.read('qrr.csv')).toContain(`;'${label};`);
      place.write('names.csv', place.read('qrr.csv').trimEnd().split('\r\n'));
    }
    const listed = await place.json<{ districts: readonly { code: string; label: string }[] }>(
      'cross qrr list',
    );
    expect(listed.districts.find(({ code }) => code === '77_1')?.label).toBe(label);
  });

  it('is guarded in a list of words, and known in a file', async () => {
    await place.run('cross words add products "@herbe" herb');
    const rows = [seizures, 'PV 1;13/05/2019;@herbe;100;g;77_1', 'PV 2;14/05/2019;herbe;1;g;77_1'];
    await place.ingest('a.csv', rows, '--source police');
    expect(await place.figure('2019-05', 'seizures.events.herb')).toEqual(['2', 'final']);
  });
});

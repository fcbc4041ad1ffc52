import { beforeAll, describe, expect, it } from 'vitest';
import type { FileSummary } from '../../src/cli/ingest/summary.ts';
import type { CsvReport } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';

/** What two columns say of the place, and where the record must be counted. */
const cases = [
  { qrr: '', neighbourhood: 'Hors QRR', counted: 'NONE' },
  { qrr: '', neighbourhood: 'hors zone QRR', counted: 'NONE' },
  { qrr: '', neighbourhood: 'Pas de QRR', counted: 'NONE' },
  { qrr: '', neighbourhood: 'Hors périmètre', counted: 'NONE' },
  { qrr: '', neighbourhood: 'HORS ZONE', counted: 'NONE' },
  { qrr: '77_1', neighbourhood: 'Hors QRR', counted: '77_1' },
  { qrr: 'Hors QRR', neighbourhood: 'ZSP Torcy', counted: 'NONE' },
  { qrr: '', neighbourhood: 'hors quartier', counted: 'UNPLACED' },
  { qrr: '', neighbourhood: 'Néant', counted: 'UNPLACED' },
  { qrr: '', neighbourhood: 'QRR sans nom', counted: 'UNPLACED' },
] as const;

describe('« hors QRR » in the column of the neighbourhood', () => {
  const workspace = scratchWorkspace();
  let summary: FileSummary;
  let report: CsvReport;

  beforeAll(async () => {
    const rows = cases.map(({ qrr, neighbourhood }, at) => ({
      arrest_id: `a${at}`,
      occurred_on: '2019-06-03',
      offence: 'use',
      qrr,
      commune: 'Torcy',
      neighbourhood,
    }));
    summary = await loadRows(workspace, 'police', rows);
    report = await workspace.report('2019-06');
  });

  it('refuses no row for it', () => {
    expect(summary).toMatchObject({ read: cases.length, new: cases.length, refused: 0 });
  });

  it('says outside only where it speaks of the QRR, and gives way to a code', () => {
    for (const district of ['77_1', 'NONE', 'UNPLACED']) {
      const expected = cases.filter(({ counted }) => counted === district).length;
      expect(report.value(district, 'arrests.total'), district).toBe(expected);
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine, loadedOn } from './command-line.ts';
import type { CsvLine, CsvReport } from './csv-report.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { smallSeizures } from './small-exports.ts';

const months = ['2019-02', '2019-03', '2019-04', '2019-05', '2019-06'];
const gone = '2019-04';
const workspace = scratchWorkspace();
const before = new Map<string, CsvReport>();
const after = new Map<string, CsvReport>();
let removed: number | undefined;

/** A file a month of one source, six seizures here and two there. */
beforeAll(async () => {
  for (const month of months) {
    const places = [...Array<string>(6).fill('77_1'), '78_2', '78_2'];
    const { load } = await loadRows(
      workspace,
      'police',
      smallSeizures({ prefix: 'p', month, places }),
    );
    if (month === gone) removed = load;
  }
  for (const month of months) before.set(month, await workspace.report(month));
  const argv = ['undo', String(removed), '--workspace', workspace.root];
  const { code, err } = await commandLine('cross', argv, loadedOn);
  if (code > 1) throw new Error(err);
  for (const month of months) after.set(month, await workspace.report(month));
});

/** The lines of a month that are about seizures, by QRR and indicator. */
function lines(reports: ReadonlyMap<string, CsvReport>, month: string): readonly CsvLine[] {
  return (reports.get(month)?.lines ?? []).filter(({ indicator = '' }) =>
    /^(seizures|assets|weapons)/.test(indicator),
  );
}

describe('a month whose file is withdrawn', () => {
  it('is not available in any cell that had a figure, and 0 nowhere', () => {
    const shown = lines(before, gone).filter(({ status }) => status === 'final');
    expect(shown.length).toBeGreaterThan(20);
    for (const { qrr, indicator } of shown) {
      const line = after.get(gone)?.line(qrr ?? '', indicator ?? '');
      expect([qrr, indicator, line?.value, line?.status]).toEqual([
        qrr,
        indicator,
        '',
        'not-available',
      ]);
    }
  });

  it('changes the value and the state of no other month', () => {
    for (const month of months.filter((one) => one !== gone)) {
      const figures = (reports: ReadonlyMap<string, CsvReport>) =>
        lines(reports, month).map(({ qrr, indicator, value, status }) => [
          qrr,
          indicator,
          value,
          status,
        ]);
      expect(figures(after).length).toBeGreaterThan(50);
      expect(figures(after)).toEqual(figures(before));
    }
  });

  it('leaves the totals that run over it without a figure, not with a smaller one', () => {
    const total = (reports: ReadonlyMap<string, CsvReport>) =>
      reports.get('2019-06')?.line('77_1', 'seizures.events');
    expect(total(before)).toMatchObject({ previous_month: '6' });
    expect(total(after)).toMatchObject({
      value: '6',
      previous_month: '6',
      ytd: '',
      rolling_12: '',
    });
  });

  it('is as it was when its file comes again', async () => {
    const places = [...Array<string>(6).fill('77_1'), '78_2', '78_2'];
    await loadRows(workspace, 'police', smallSeizures({ prefix: 'p', month: gone, places }));
    for (const month of months) {
      expect((await workspace.report(month)).text).toBe(before.get(month)?.text);
    }
  });
});

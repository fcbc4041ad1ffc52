import { beforeAll, describe, expect, it, vi } from 'vitest';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { smallSeizures } from './small-exports.ts';

/** One indicator among the others whose SQL the engine refuses. */
vi.mock('../../src/indicators/catalogue/arrests.ts', async (original) => {
  const { arrestIndicators } =
    await original<typeof import('../../src/indicators/catalogue/arrests.ts')>();
  const broken = arrestIndicators.map((one) =>
    one.id === 'arrests.minors.rate' ? { ...one, value: 'sum(no_such_column)' } : one,
  );
  return { arrestIndicators: broken };
});

const now = '2019-08-12T09:00:00Z';
const workspace = scratchWorkspace(now);

beforeAll(async () => {
  const places = ['77_1', '77_1', '77_1'];
  await loadRows(workspace, 'police', smallSeizures({ prefix: 'p', month: '2019-07', places }));
  const rows = [1, 2, 3].map((n) => ({
    arrest_id: `a${n}`,
    occurred_on: `2019-07-0${n}`,
    qrr: '77_1',
    offence: 'use',
    minor: 'oui',
    custody: 'oui',
  }));
  await loadRows(workspace, 'police-persons', rows);
});

describe('an indicator that fails', () => {
  it('has failed cells; the report appears, exit 1, and the others are right', async () => {
    const report = await workspace.report('2019-07');
    expect(report.line('77_1', 'arrests.minors.rate')).toMatchObject({
      value: '',
      status: 'failed',
    });
    expect(report.status('ALL', 'arrests.minors.rate')).toBe('failed');
    expect(report.value('77_1', 'arrests.total')).toBe(3);
    expect(report.value('77_1', 'arrests.custody.rate')).toBe(100);
    const argv = ['report', '--month', '2019-07', '--full', '--workspace', workspace.root];
    const { code, out } = await commandLine('clct', argv, now);
    expect(code).toBe(1);
    expect(out).toContain('SYNTHÈSE');
  });

  it('is named in the section on quality, with what the engine said', async () => {
    const argv = ['report', '--month', '2019-07', '--section', 'quality', '--format', 'json'];
    const { out } = await commandLine('clct', [...argv, '--workspace', workspace.root], now);
    expect(out).toContain('quality-failed');
    expect(out).toMatch(/no_such_column/);
  });
});

import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../src/domain/month.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import type { SectionContext } from '../../src/report/section-context.ts';
import { methodSection } from '../../src/report/sections/method.ts';
import { settingName } from '../../src/report/setting-name.ts';
import { SIGNAL_THRESHOLDS } from '../../src/statistics/thresholds.ts';
import { commandLine } from './command-line.ts';
import { loadRows } from './load-rows.ts';
import { scratchWorkspace } from './scratch-workspace.ts';
import { smallSeizures } from './small-exports.ts';

function section(thresholds = SIGNAL_THRESHOLDS, lang: 'fr' | 'en' = 'fr') {
  const words = lang === 'fr' ? fr : en;
  const signals = { thresholds, all: [], of: () => undefined };
  return methodSection({ words, lang, signals } as unknown as SectionContext);
}

function rows(id: string, thresholds = SIGNAL_THRESHOLDS, lang: 'fr' | 'en' = 'fr') {
  return section(thresholds, lang).tables.find((table) => table.id === id)?.rows ?? [];
}

describe('the annex of the method', () => {
  it.each(['fr', 'en'] as const)('prints each threshold in force, with its source (%s)', (lang) => {
    const printed = rows('thresholds', SIGNAL_THRESHOLDS, lang);
    const settings = printed.map(({ setting }) => setting).filter((setting) => setting !== '—');
    expect(settings).toEqual(Object.keys(SIGNAL_THRESHOLDS).map(settingName));
    expect(settings).toContain('min_gap');
    for (const { threshold, decides, source } of printed) {
      expect(threshold).toMatch(/^\d+([.,]\d+)?$/);
      expect(decides).not.toBe('');
      expect(source).not.toBe('');
    }
  });

  it('prints what is in force, not what is usual', () => {
    const own = { ...SIGNAL_THRESHOLDS, level: 0.01, minGap: 8, baselineMonths: 18 };
    const value = (setting: string) =>
      rows('thresholds', own).find((row) => row.setting === setting)?.threshold;
    expect([value('level'), value('min_gap'), value('baseline_months')]).toEqual([
      '0,01',
      '8',
      '18',
    ]);
    const rules = rows('method', own)
      .map(({ rule }) => rule)
      .join(' ');
    expect(rules).toMatch(/comparés aux 18 mois d’avant/);
    expect(rules).toMatch(/à 1\s% de fausses découvertes, écart de 8 faits au moins/);
  });

  it.each([
    ['fr', fr],
    ['en', en],
  ] as const)('defines every word that the signals use (%s)', (lang, words) => {
    const points = rows('method', SIGNAL_THRESHOLDS, lang).map(({ point }) =>
      String(point).toLowerCase(),
    );
    for (const verdict of ['chance', 'too-few', 'not-tested']) {
      expect(points).toContain(words.report.signals[verdict]);
    }
    const defined = words.report.method;
    for (const word of ['established', 'expected', 'dispersion', 'season', 'discoveries']) {
      expect(points).toContain(defined[word]?.[0].toLowerCase());
    }
  });
});

describe('thresholds of cross.yaml', () => {
  const workspace = scratchWorkspace();

  it('reach the tests and the annex', async () => {
    const rows = Array.from({ length: 15 }, (_, at) => {
      const month = addMonths('2018-05' as Month, at);
      const places = Array<string>(at === 14 ? 24 : 5 + (at % 3)).fill('77_1');
      return smallSeizures({ prefix: 'p', month, places });
    });
    await loadRows(workspace, 'police', rows.flat());
    const annex = async () => {
      const argv = ['report', '--month', '2019-07', '--format', 'json', '-w', workspace.root];
      const { out } = await commandLine('clct', argv);
      return JSON.parse(out) as {
        sections: { tables: { id: string; rows: Record<string, string>[] }[] }[];
      };
    };
    const cell = async (id: string, key: string, row: (cells: Record<string, string>) => boolean) =>
      (await annex()).sections
        .flatMap(({ tables }) => tables)
        .find((table) => table.id === id)
        ?.rows.find(row)?.[key];
    const signal = () =>
      cell('results', 'signal', (row) => row.qrr === '77_1' && row.indicator === 'seizures.events');
    const gap = () => cell('thresholds', 'threshold', ({ setting }) => setting === 'min_gap');
    expect([await signal(), await gap()]).toEqual(['▲ hausse', '5']);
    workspace.write('cross.yaml', 'thresholds: { min_gap: 40 }\n');
    expect([await signal(), await gap()]).toEqual(['hasard', '40']);
  });
});

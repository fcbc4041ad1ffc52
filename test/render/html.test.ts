import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { en } from '../../src/locale/en.ts';
import { fr } from '../../src/locale/fr.ts';
import { type Drawn, renderHtml } from '../../src/render/html.ts';
import type { ChartPoint, SeriesChart } from '../../src/report/charts/series-chart.ts';
import type { Report } from '../../src/report/report.ts';
import { rowsOfTable } from './html-cells.ts';
import { reportWith } from './sample-report.ts';

const hostile = [
  '<script>document.title = "run"</script>',
  '"><img src=x onerror=alert(1)>',
  "'=1+1",
  '=1+1',
  'a|b',
  'tab\tbell\u0007escape\u001b[31m',
  'right\u202eto left\u2066',
  '</style><script>alert(2)</script>',
  '&lt;b&gt; \u{1f600}',
];
const long = 'x'.repeat(10_000);
const none: Drawn = {
  charts: { series: [], baselineMonths: 12, funnels: [] },
  outlines: [],
};
const voice = { words: fr, lang: 'fr' } as const;

const named: Report = {
  ...reportWith(
    [
      { key: 'name', type: 'text' },
      { key: 'count', type: 'count' },
      { key: 'mass', type: 'mass' },
    ],
    [
      ...hostile.map((name, at) => ({ name, count: at, mass: at * 1000.5 })),
      { name: long, count: { value: 7, partial: [hostile[0] ?? ''] }, mass: { missing: 'hidden' } },
    ],
  ),
  perimeter: hostile.map((label, at) => ({ code: `${at}_1`, label })),
  sources: hostile.map((source) => ({ source, covered: ['0_1'], missing: ['1_1'] })),
};

/** A curve of 25 months; `last` is the verdict of the last one. */
function chart(values: readonly (number | undefined)[], last: ChartPoint['verdict']): SeriesChart {
  const points = values.map((value, at): ChartPoint => {
    const month = `${2017 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, '0')}`;
    return {
      month: month as Month,
      figure:
        value === undefined
          ? { missing: 'not-available' }
          : { value, partial: [], unfinished: false },
      verdict: at === values.length - 1 ? last : 'chance',
    };
  });
  return {
    indicator: 'reports.received',
    district: '77_1',
    points,
    band: { expected: 7.4, low: 3, high: 14 },
  };
}

function withSummary(report: Report): Report {
  const summary = { id: 'summary', title: 'Synthèse', tables: [] } as const;
  return { ...report, sections: [summary, ...report.sections] };
}

describe('a document with hostile texts', () => {
  const html = renderHtml(named, none, voice);

  it('has no element that comes from outside, and nothing to run or to fetch', () => {
    expect(html).not.toMatch(/<script|<img|<iframe|<link|<object/i);
    expect(html).not.toMatch(/<[a-z][^>]*\son\w+=/i);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).not.toMatch(/url\((?!#hatch\))|@import/);
  });

  it('has no control and no bidirectional mark', () => {
    expect(html.replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    );
  });

  it('shows each of them as it is, the endless one cut', () => {
    const rows = rowsOfTable(html, 'words');
    expect(rows[0]?.[0]).toBe(hostile[0]);
    expect(rows[4]?.[0]).toBe('a|b');
    expect(rows.at(-1)?.[0]).toMatch(/^x{20,80}…$/);
    expect(html.length).toBeLessThan(60_000);
  });

  it('is valid HTML', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

describe('names of rows', () => {
  it.each([fr, en])('are whole where they are sentences of ours', (words) => {
    const gaps = Object.values(words.report.stockGaps);
    const rows = gaps.map((gap) => ({ gap, points: 1 }));
    const columns = [
      { key: 'gap', type: 'text' },
      { key: 'points', type: 'count' },
    ] as const;
    const html = renderHtml(reportWith(columns, rows), none, voice);
    expect(rowsOfTable(html, 'words').map(([name]) => name)).toEqual(gaps);
  });
});

describe('figures in a document', () => {
  it('are those of every format, absences as signs with words for those who listen', () => {
    const html = renderHtml(named, none, voice);
    const rows = rowsOfTable(html, 'words');
    expect(rows[2]?.slice(1)).toEqual(['2', '2,00\u00a0kg']);
    expect(rows.at(-1)?.slice(1)).toEqual(['7p', 's']);
    expect(html).toContain('secret statistique</span>');
  });

  it('follow the language', () => {
    const html = renderHtml(named, none, { words: en, lang: 'en' });
    expect(html).toContain('<html lang="en">');
    expect(rowsOfTable(html, 'words')[3]?.[2]).toBe('3.00\u00a0kg');
  });
});

describe('a curve', () => {
  const one: Report = withSummary({ ...named, perimeter: [{ code: '77_1', label: 'Torcy' }] });
  const draw = (series: SeriesChart) =>
    renderHtml(one, { ...none, charts: { ...none.charts, series: [series] } }, voice);
  const flat = Array.from({ length: 25 }, () => 7);

  it('says in words what it shows', () => {
    const html = draw(chart([...flat.slice(0, 24), 21], 'rise-1'));
    expect(html).toContain(
      'aria-label="Signalements reçus, Torcy (77_1), de juillet 2017 à juillet 2019\u00a0: 21 en juillet 2019\u202f; 7,4 attendus, entre 3 et 14 par le seul hasard\u202f; hausse établie sur le mois."',
    );
  });

  it('marks a signal by a triangle, what is compatible with chance by a dot', () => {
    const panel = (html: string) => /<div class="panel">.*?<\/svg>/s.exec(html)?.[0] ?? '';
    expect(panel(draw(chart(flat, 'rise-1')))).toContain('class="t"');
    expect(panel(draw(chart(flat, 'chance')))).toMatch(/class="pt".*<\/svg>/s);
    expect(panel(draw(chart(flat, 'chance')))).not.toContain('class="t"');
    expect(panel(draw(chart(flat, 'fall-3')))).toContain('class="ln l3"');
  });

  it('leaves a gap, hatched, where a month is missing', () => {
    const html = draw(chart([...flat.slice(0, 10), undefined, ...flat.slice(11)], 'chance'));
    const d = /class="ln" d="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(d.match(/M/g)).toHaveLength(2);
    expect(/<div class="panel">.*?<\/svg>/s.exec(html)?.[0]).toContain('class="hx"');
  });
});

describe('the first page', () => {
  const codes = Array.from({ length: 12 }, (_, at) => `${at + 1}_1`);
  const perimeter = codes.map((code) => ({ code, label: `Q${code}` }));
  const flat = Array.from({ length: 25 }, () => 7);
  const series = codes.map((district) => ({
    ...chart(flat, district === '11_1' ? 'fall-1' : 'chance'),
    district,
  }));
  const html = renderHtml(
    withSummary({ ...named, perimeter }),
    { ...none, charts: { ...none.charts, series } },
    voice,
  );

  it('shows the QRR with a signal first where not all fit, and all of them in the annex', () => {
    const [first = '', annex = ''] = html.split('id="s-annex"');
    const names = (part: string) =>
      [...part.matchAll(/class="who">.*?<small>([^<]*)</g)].map(([, code]) => code);
    expect(names(first)).toEqual(['11_1', '1_1', '2_1', '3_1', '4_1', '5_1', '6_1']);
    expect(names(annex)).toHaveLength(12);
    expect(first).toContain('7 QRR sur 12');
  });
});

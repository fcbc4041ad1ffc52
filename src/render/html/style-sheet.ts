import { fill } from '../../locale/fill.ts';
import { formatDay, formatMonth } from '../../report/format.ts';
import { documentMark } from '../audience-mark.ts';
import { cssString } from '../escape.ts';
import type { Setting } from './setting.ts';
import { chartStyle } from './style-charts.ts';
import { pageStyle } from './style-page.ts';
import { printStyle } from './style-print.ts';
import { screenStyle } from './style-screen.ts';
import { tableStyle } from './style-tables.ts';

/** The whole style of a document, its printed margins included: they name the report on every sheet. */
export function styleSheet(setting: Setting): string {
  const parts = [pageStyle, tableStyle, chartStyle, screenStyle, printStyle, margins(setting)];
  return parts.map(compact).join('\n');
}

/** Without the white space that only serves those who write it. */
function compact(style: string): string {
  return style.replace(/\s*\n\s*/g, '\n').trim();
}

/** Month, cut-off, restriction, report and page on each sheet; the first one says them itself. */
function margins({ report, words, lang }: Setting): string {
  const { document } = words;
  const month = formatMonth(report.month, lang);
  const running = fill(document.running, { month, day: formatDay(report.asOf, lang) }, lang);
  const mark = documentMark(report, words);
  const id = fill(document.runningId, { id: report.id }, lang);
  const font = 'font:7.5pt Arial,"Liberation Sans",sans-serif;color:#4a4a4a';
  const strong = 'font:bold 7.5pt Arial,"Liberation Sans",sans-serif;color:#161616';
  const page = `${cssString(document.pageBefore)} counter(page) ${cssString(document.pageBetween)} counter(pages)`;
  return `@page{size:A4 portrait;margin:15mm 15mm 16mm;
@top-left{content:${cssString(running)};${font}}
@top-right{content:${cssString(mark)};${strong}}
@bottom-left{content:${cssString(id)};${font}}
@bottom-right{content:${page};${strong}}}
@page:first{margin-top:10mm;@top-left{content:none}@top-right{content:none}}`;
}

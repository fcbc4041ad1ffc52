import { addMonths, type Month, parseMonth } from '../../domain/month.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { cellText } from '../../render/cell-text.ts';
import { type CsvReader, dataCsv } from '../../render/csv.ts';
import { cleanText } from '../../render/escape.ts';
import { markdownTable } from '../../render/markdown.ts';
import { plotText } from '../../render/terminal/plot.ts';
import { tableBody } from '../../render/terminal/table-text.ts';
import { wrap, wrapAll } from '../../render/text.ts';
import { figureNumber } from '../../render/tidy-csv.ts';
import { isKnown, isWhole } from '../../report/cell.ts';
import { formatBriefMonth, formatDay } from '../../report/format.ts';
import { statusOf } from '../../report/tidy-line.ts';
import { type Trend, trendsOf } from '../../report/trend.ts';
import { trendTable, trendTitle } from '../../report/trend-table.ts';
import { parseCodes } from '../codes.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { csvForOption } from '../csv-for-option.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { chosenIndicator } from '../report/chosen-indicator.ts';
import { reportMonth } from '../report/month.ts';
import { ownIndicatorsHere } from '../report/own-here.ts';
import { readSeries } from '../report/read-series.ts';

interface TrendOptions extends CommonOptions {
  readonly qrr?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly csvFor?: CsvReader;
}

export const command: CommandModule<TrendOptions> = {
  arguments: ['<indicator>'],
  options: [
    { flags: '--qrr <codes>', parse: parseCodes },
    { flags: '--from <month>' },
    { flags: '--to <month>' },
    csvForOption('clct', 'trend'),
  ],
  run: trend,
};

/** Months shown where `--from` says nothing: two years and the month itself. */
const monthsBack = 24;

async function trend(
  [id = '']: readonly string[],
  options: TrendOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'csv', 'json', 'markdown']);
  const indicator = chosenIndicator(id, await ownIndicatorsHere(options, context));
  const to = reportMonth(options.to, context, '--to');
  const from = firstMonth(options.from, to, context);
  const data = await readSeries({ options, context, qrr: options.qrr, from, to });
  const { sections, tested, perimeter, asOf } = data;
  const districts = sections.districts.map(({ code }) => code);
  const shared = { tested, perimeter, thresholds: sections.signals.thresholds };
  const trends = trendsOf({ series: sections.series, indicator, districts, from, to, ...shared });
  const names = new Map(sections.districts.map(({ code, label }) => [code, label]));
  const shown = { trends, names, asOf, reader: options.csvFor };
  if (format === 'json') writeJson(context, asJson(shown));
  else context.machine.stdout.write(texts[format](shown, context));
  return exitCode.done;
}

function firstMonth(typed: string | undefined, to: Month, context: Context): Month {
  if (typed === undefined) return addMonths(to, -monthsBack);
  const month = parseMonth(typed.trim());
  const { program, command: name } = context;
  if (month !== undefined && month <= to) return month;
  const expected = `2017-07 … ${to}`;
  throw new UserError('invalid-value', {
    option: '--from',
    value: typed,
    expected,
    program,
    command: name,
  });
}

interface Shown {
  readonly trends: readonly Trend[];
  readonly names: ReadonlyMap<string, string>;
  readonly asOf: string;
  readonly reader: CsvReader | undefined;
}

const texts = { terminal: terminalText, csv: csvText, markdown: markdownText } as const;

function terminalText({ trends, names, asOf }: Shown, context: Context): string {
  const { words, lang } = context;
  const page = pageFor(context);
  const soft = (text: string) => wrap(text, page.width).map(page.style.soft);
  const blocks = trends.map((one) => {
    const name = names.get(one.district) ?? one.district;
    const [, value] = trendTable(one, name, context).columns;
    const write = (figure: number) => (value === undefined ? '' : cellText(figure, value, context));
    const curve = plotText(plotPoints(one, context), page, write);
    const hasBand = one.points.some(({ chance }) => chance !== undefined);
    const reading =
      curve.length > 0 ? soft(hasBand ? words.trend.curve : words.trend.curveOnly) : [];
    const title = wrapAll(cleanText(trendTitle(one, name, context)), page.width);
    const table = tableBody(trendTable(one, name, context), page);
    return [
      ...title.map(page.style.bold),
      ...curve,
      ...reading,
      ...(trends.length === 1 ? ['', ...table] : []),
    ];
  });
  const more =
    trends.length > 1
      ? [soft(fill(words.trend.one, { code: trends[0]?.district ?? '' }, lang))]
      : [];
  const end = soft(fill(words.trend.asOf, { day: formatDay(asOf, lang) }, lang));
  return `${[...blocks, ...more, end].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Every sixth month is named under the curve, counted from the last. */
const labelEvery = 6;

function plotPoints({ points }: Trend, { lang }: Context) {
  return points.map(({ month, figure, chance }, at) => ({
    ...((points.length - 1 - at) % labelEvery === 0
      ? { label: formatBriefMonth(month, lang) }
      : {}),
    value: isWhole(figure) ? figure.value : undefined,
    low: chance?.low,
    high: chance?.high,
  }));
}

function markdownText({ trends, names, asOf }: Shown, context: Context): string {
  const { words, lang } = context;
  const end = fill(words.trend.asOf, { day: formatDay(asOf, lang) }, lang);
  const tables = trends.map((one) =>
    markdownTable(trendTable(one, names.get(one.district) ?? one.district, context), context),
  );
  return `${[...tables, end].join('\n\n')}\n`;
}

const header = 'month,qrr,indicator,unit,value,expected,low,high,signal,status'.split(',');

function csvText({ trends, reader }: Shown): string {
  const lines = trends.flatMap(({ indicator, district, points }) =>
    points.map(({ month, figure, chance, verdict }) => [
      month,
      district,
      indicator.id,
      indicator.unit,
      figureNumber(figure),
      chance?.expected,
      chance?.low,
      chance?.high,
      verdict ?? '',
      statusOf(figure),
    ]),
  );
  return dataCsv([header, ...lines], reader);
}

function asJson({ trends, names, asOf }: Shown): object {
  const [first] = trends;
  return {
    schema: 'clct-trend/1',
    asOf,
    indicator: first?.indicator.id,
    unit: first?.indicator.unit,
    series: trends.map(({ district, points }) => ({
      qrr: district,
      name: names.get(district),
      months: points.map(({ month, figure, chance, verdict }) => ({
        month,
        ...(isKnown(figure)
          ? {
              value: figure.value,
              ...(figure.partial.length > 0 ? { partial: figure.partial } : {}),
            }
          : { missing: figure.missing }),
        ...(chance ?? {}),
        ...(verdict === undefined ? {} : { signal: verdict }),
      })),
    })),
  };
}

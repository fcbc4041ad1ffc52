import { yearOf } from '../../domain/month.ts';
import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { fill } from '../../locale/fill.ts';
import { markdownTable } from '../../render/markdown.ts';
import { tableText } from '../../render/terminal/table-text.ts';
import { wrap } from '../../render/text.ts';
import { formatDay } from '../../report/format.ts';
import { type PairSide, pairRows } from '../../report/pair.ts';
import { pairTable } from '../../report/pair-table.ts';
import { cellValue } from '../../report/section-context.ts';
import { populationAt } from '../../territory/population-at.ts';
import { parseCodes } from '../codes.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { reportMonth } from '../report/month.ts';
import { readSeries } from '../report/read-series.ts';

interface CompareOptions extends CommonOptions {
  readonly to?: string;
}

export const command: CommandModule<CompareOptions> = {
  arguments: ['<qrr>', '<other>'],
  options: [{ flags: '--to <month>' }],
  run: compare,
};

async function compare(
  typed: readonly string[],
  options: CompareOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json', 'markdown']);
  const [first = '', second = ''] = typed.flatMap(parseCodes);
  if (first === second) throw new UserError('same-qrr', { code: first });
  const month = reportMonth(options.to, context, '--to');
  const qrr = [first, second];
  const { sections, tested, registry, asOf } = await readSeries({
    options,
    context,
    qrr,
    from: month,
    to: month,
  });
  const side = (code: string): PairSide => {
    const known = registry.byCode.get(code)?.population ?? [];
    return { code, inhabitants: populationAt(known, yearOf(month))?.inhabitants };
  };
  const sides = [side(first), side(second)] as const;
  const { series, signals } = sections;
  const rows = pairRows({ series, signals, indicators: tested, sides, month });
  const name = (code: string) => `${registry.byCode.get(code)?.label ?? code} (${code})`;
  const request = { rows, sides, names: [name(first), name(second)] as const, month };
  const table = pairTable(request, context);
  const { words, lang, machine } = context;
  const end = fill(words.trend.asOf, { day: formatDay(asOf, lang) }, lang);
  if (format === 'json') {
    writeJson(context, {
      schema: 'clct-compare/1',
      asOf,
      month,
      qrr: sides.map(({ code, inhabitants }) => ({ code, inhabitants })),
      indicators: rows.map(
        ({ indicator, values, months, rates, ratio, chance, verdict, sources }) => ({
          id: indicator.id,
          values: values.map(cellValue),
          months,
          per_1000: rates,
          ratio,
          ...(chance ?? {}),
          verdict,
          sources,
        }),
      ),
    });
  } else if (format === 'markdown') {
    machine.stdout.write(`${markdownTable(table, context)}\n\n${end}\n`);
  } else {
    const page = pageFor(context);
    const lines = [...tableText(table, page), '', ...wrap(end, page.width).map(page.style.soft)];
    machine.stdout.write(`${lines.join('\n')}\n`);
  }
  return exitCode.done;
}

import { type ExitCode, exitCode, UserError } from '../../errors.ts';
import { catalogue, indicatorNamed } from '../../indicators/catalogue.ts';
import { datasetKind } from '../../indicators/datasets.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { padEnd, textWidth, wrap } from '../../render/text.ts';
import { describeIndicator } from '../../report/labels.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { styleFor } from '../style.ts';

export const command: CommandModule = { arguments: ['[id]'], options: [], run: indicators };

async function indicators(
  [id]: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const chosen = id === undefined ? catalogue : [named(id)];
  const { words, machine } = context;
  if (format === 'json') {
    const list = chosen.map((indicator) => {
      const [label, definition] = describeIndicator(indicator.id, words);
      const { kind, unit, survives, direction } = indicator;
      return {
        id: indicator.id,
        label,
        definition,
        kind,
        unit,
        records: datasetKind[indicator.dataset],
        month: indicator.month,
        survives,
        direction,
      };
    });
    writeJson(context, { schema: 'clct-indicators/1', indicators: list });
  } else {
    const [only] = chosen;
    machine.stdout.write(
      `${id !== undefined && only !== undefined ? oneText(only, context) : listText(context)}\n`,
    );
  }
  return exitCode.done;
}

function named(id: string): Indicator {
  const indicator = indicatorNamed(id);
  if (indicator === undefined) throw new UserError('unknown-indicator', { indicator: id });
  return indicator;
}

function listText(context: Context): string {
  const { columns, units } = context.words.indicators;
  const rows = catalogue.map(({ id, unit }) => [
    id,
    describeIndicator(id, context.words)[0],
    units[unit] ?? unit,
  ]);
  const grid = [columns.id, columns.label, columns.unit].map((label) => ({
    label,
    align: 'left' as const,
  }));
  return drawGrid(grid, [{ rows }], pageFor(context)).join('\n');
}

/** What an indicator is, in words. */
function oneText(indicator: Indicator, context: Context): string {
  const { words, width } = context;
  const [label, definition] = describeIndicator(indicator.id, words);
  const { facts, units, kinds, survives, neutral } = words.indicators;
  const lines: readonly (readonly [string, string])[] = [
    [facts.formula, definition],
    [facts.unit, units[indicator.unit] ?? indicator.unit],
    [facts.kind, kinds[indicator.kind] ?? indicator.kind],
    [facts.dataset, words.domain.kinds[datasetKind[indicator.dataset]] ?? indicator.dataset],
    [facts.month, dateWords(indicator, context)],
    [facts.survives, survives[indicator.survives] ?? indicator.survives],
    [facts.direction, neutral],
  ];
  const style = styleFor(context.color);
  const labelWidth = Math.max(...lines.map(([name]) => textWidth(name))) + 2;
  return [
    style.bold(label),
    style.soft(indicator.id),
    ...lines.flatMap(([name, text]) =>
      wrap(text, width - labelWidth).map(
        (line, at) => padEnd(at === 0 ? name : '', labelWidth) + line,
      ),
    ),
  ].join('\n');
}

/** The fields that make the month, in their words: the first that is known. */
function dateWords({ month }: Indicator, { words }: Context): string {
  const fields = month.match(/[a-z_]+_on/g) ?? [];
  return fields.map((field) => words.domain.fields[field] ?? field).join(' › ');
}

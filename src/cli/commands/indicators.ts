import { type ExitCode, exitCode } from '../../errors.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { datasetKind } from '../../indicators/datasets.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { textWidth, wrapAll } from '../../render/text.ts';
import { explainIndicator } from '../../report/explain-indicator.ts';
import { describe } from '../../report/labels.ts';
import type { CommandModule, CommonOptions, Context } from '../context.ts';
import { formatOf, writeJson } from '../output.ts';
import { pageFor } from '../page.ts';
import { chosenIndicator } from '../report/chosen-indicator.ts';
import { ownIndicatorsHere } from '../report/own-here.ts';
import { styleFor } from '../style.ts';
import { labelled } from '../views/labelled.ts';

export const command: CommandModule = { arguments: ['[id]'], options: [], run: indicators };

async function indicators(
  [id]: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const own = await ownIndicatorsHere(options, context);
  const only = id === undefined ? undefined : chosenIndicator(id, own);
  const chosen = only === undefined ? [...catalogue, ...own] : [only];
  if (format === 'json') {
    const list = chosen.map((indicator) => asJson(indicator, context));
    writeJson(context, { schema: 'clct-indicators/1', indicators: list });
  } else {
    const text = only === undefined ? listText(chosen, context) : oneText(only, context);
    context.machine.stdout.write(`${text}\n`);
  }
  return exitCode.done;
}

function asJson(indicator: Indicator, context: Context): object {
  const [label, definition] = describe(indicator, context);
  const { id, kind, unit, dataset, month, survives, direction, source, caveats } = indicator;
  const { sources, caveats: cautions } = context.words.indicators;
  return {
    id,
    label,
    definition,
    kind,
    unit,
    records: datasetKind[dataset],
    ...(month === '' ? {} : { month }),
    survives,
    direction,
    source: sources[source],
    caveats: caveats.map((caveat) => cautions[caveat]),
    own: indicator.own !== undefined,
  };
}

function listText(chosen: readonly Indicator[], context: Context): string {
  const { columns, units } = context.words.indicators;
  const rows = chosen.map((indicator) => [
    indicator.id,
    describe(indicator, context)[0],
    units[indicator.unit] ?? indicator.unit,
  ]);
  const grid = [columns.id, columns.label, columns.unit].map((label) => ({
    label,
    align: 'left' as const,
  }));
  return drawGrid(grid, [{ rows }], pageFor(context)).join('\n');
}

/** What an indicator is, in words. */
function oneText(indicator: Indicator, context: Context): string {
  const { width } = context;
  const { label, facts } = explainIndicator(indicator, context);
  const style = styleFor(context.color);
  const labelWidth = Math.max(...facts.map(([name]) => textWidth(name))) + 2;
  return [
    ...wrapAll(cleanText(label), width).map(style.bold),
    style.soft(indicator.id),
    ...facts.flatMap(([name, text]) => labelled(name, cleanText(text), width, labelWidth)),
  ].join('\n');
}

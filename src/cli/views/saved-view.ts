import type { DecisionFault } from '../../decisions/decision-reasons.ts';
import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import type { Saved } from '../decisions/save.ts';
import type { ChangeOptions } from '../history/change-store.ts';
import { writeJson } from '../output.ts';
import { pageFor } from '../page.ts';

interface Writing {
  readonly format: 'terminal' | 'json';
  readonly context: Context;
}

/** What was stored, by its numbers, and how to take it back. */
export function writeSaved(
  { resolutions, load, blank = 0 }: Saved & { readonly blank?: number },
  { format, options, context }: Writing & { readonly options: ChangeOptions },
): void {
  const codes = (of: 'added' | 'revised') =>
    resolutions.flatMap((one) => one[of].map(({ code = '' }) => code));
  const unchanged = resolutions.reduce((sum, one) => sum + one.unchanged, 0);
  const saved = { load, added: codes('added'), revised: codes('revised'), unchanged, blank };
  if (format === 'json') writeJson(context, { schema: 'clct-decisions-saved/1', ...saved });
  else if (!options.quiet) context.machine.stdout.write(savedText(saved, options, context));
}

interface Summary {
  readonly load: number | undefined;
  readonly added: readonly string[];
  readonly revised: readonly string[];
  readonly unchanged: number;
  readonly blank: number;
}

function savedText(summary: Summary, options: ChangeOptions, context: Context): string {
  const { words, lang } = context;
  const { load, added, revised, unchanged, blank } = summary;
  const { saved } = words.decisions;
  const line = (template: string, codes: readonly string[]) =>
    codes.length === 0 ? [] : [fill(template, { n: codes.length, codes: codes.join(', ') }, lang)];
  const isChanged = added.length + revised.length > 0;
  return [
    ...(options.dryRun ? [saved.dry] : []),
    ...line(saved.added, added),
    ...line(saved.revised, revised),
    ...(unchanged > 0 ? [fill(saved.unchanged, { n: unchanged }, lang)] : []),
    ...(blank > 0 ? [fill(saved.blank, { n: blank }, lang)] : []),
    ...(isChanged ? [] : [saved.nothing]),
    ...(load === undefined ? [] : [advise(saved.back, { load }, context)]),
    '',
  ].join('\n');
}

/** The rows that kept a file from being taken. */
export function writeFaults(faults: readonly DecisionFault[], { format, context }: Writing): void {
  const { words } = context;
  if (format === 'json') {
    writeJson(context, { schema: 'clct-decisions-saved/1', refused: faults });
    return;
  }
  const { fields, reasons, faultColumns, wholeRow } = words.decisions;
  const grid = [
    { label: faultColumns.line, align: 'right' },
    { label: faultColumns.field, align: 'left' },
    { label: faultColumns.value, align: 'left' },
    { label: faultColumns.reason, align: 'left' },
  ] as const;
  const rows = faults.map(({ line, field, value, reason }) => [
    String(line),
    field === '' ? wholeRow : (fields[field] ?? field),
    cleanText(value),
    reasons[reason],
  ]);
  context.machine.stdout.write(`${drawGrid(grid, [{ rows }], pageFor(context)).join('\n')}\n`);
}

import { basename } from 'node:path';
import { cleanText } from '../../render/escape.ts';
import { cut, textWidth } from '../../render/text.ts';
import type { Context } from '../context.ts';
import { standardInput } from '../ingest/file-path.ts';
import type { Inspection } from '../inspect/inspection.ts';
import { pageFor } from '../page.ts';
import { inspectColumns } from './inspect-columns.ts';
import { inspectFacts } from './inspect-facts.ts';
import { inspectOutcome } from './inspect-outcome.ts';

/** An inspection for a terminal; `labels` are those of the districts, by code. */
export function inspectView(
  inspection: Inspection,
  labels: ReadonlyMap<string, string>,
  context: Context,
): string {
  const { style, width } = pageFor(context);
  const right = context.words.inspect.nothingLoaded;
  const room = width - textWidth(right) - 2;
  const isPiped = inspection.file === standardInput;
  const path = isPiped ? context.words.intake.standardInput : cleanText(inspection.file);
  const title = textWidth(path) <= room ? path : cut(cleanText(basename(inspection.file)), room);
  const gap = ' '.repeat(width - textWidth(title) - textWidth(right));
  return [
    '',
    `${style.bold(title)}${gap}${style.soft(right)}`,
    '━'.repeat(width),
    ...inspectFacts(inspection, context),
    '',
    ...inspectColumns(inspection, context),
    ...inspectOutcome(inspection, labels, context),
    '',
    '',
  ].join('\n');
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { addMonths, type Month, parseMonth } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { isPublishable } from './audience.ts';
import { endings, type ReportFormat, type ReportOptions } from './options.ts';

/**
 * The months to make, in order: those after the last one whose every format is in the folder, then
 * the one asked for. A folder without reports has no last run: the month asked for is the first. `suffix` tells the files of an audience apart.
 */
export function monthsToMake(
  names: readonly string[],
  formats: readonly ReportFormat[],
  month: Month,
  suffix = '',
): readonly Month[] {
  const there = new Set(names);
  const isWhole = (candidate: Month) =>
    formats.every((format) => there.has(`clct-${candidate}${suffix}.${endings[format]}`));
  const last = names
    .flatMap(
      (name) => parseMonth(/^clct-(\d{4}-\d{2})(?:-publiable)?\.\w+$/.exec(name)?.[1] ?? '') ?? [],
    )
    .filter((candidate) => candidate < month && isWhole(candidate))
    .sort()
    .at(-1);
  if (last === undefined) return [month];
  const months: Month[] = [];
  for (let next = addMonths(last, 1); next < month; next = addMonths(next, 1)) months.push(next);
  return [...months, month];
}

/** The months of a command line; with `--catch-up` those that were missed too. */
export function askedMonths(
  options: ReportOptions,
  formats: readonly ReportFormat[],
  month: Month,
  { machine }: Context,
): readonly Month[] {
  const what = formats.length > 1 ? `--format ${formats.join(',')}` : '--catch-up';
  if (formats.length === 1 && !options.catchUp) return [month];
  const folder = options.out === undefined ? undefined : resolve(machine.cwd, options.out);
  const isFile = folder !== undefined && existsSync(folder) && !statSync(folder).isDirectory();
  if (folder === undefined || isFile) throw new UserError('needs-folder', { what });
  if (!options.catchUp || !existsSync(folder)) return [month];
  const suffix = isPublishable(options) ? '-publiable' : '';
  return monthsToMake(readdirSync(folder), formats, month, suffix);
}

import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import { formatCount } from '../../report/format.ts';
import type { FileToTakeAgain } from '../../store/files-to-take-again.ts';
import { advise } from '../advise.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type { ExtendedTerritory } from '../territory/extend-territory.ts';
import type { Placing } from '../territory/place-again.ts';
import type { Addition } from '../territory/read-addition.ts';
import { codesText } from './codes-text.ts';
import { labelled } from './labelled.ts';
import { unsureLines } from './unsure-lines.ts';

/** What an import did. */
export interface Imported {
  readonly file: string;
  readonly kind: Addition['kind'];
  /** Districts, places or contours of the file. */
  readonly rows: number;
  readonly path: string;
  readonly territory: ExtendedTerritory;
  /** Codes whose contour is no longer there. */
  readonly gone: readonly string[];
  readonly placing: Placing;
}

/** What an import took, what asks to be looked at, and which files to ingest again. */
export function importView(imported: Imported, context: Context): string {
  const { style } = pageFor(context);
  const facts = [
    ...unsureLines(imported.territory, imported.kind, context),
    ...goneLine(imported, context),
    ...placedLine(imported, context),
  ];
  return [
    takenLine(imported, context),
    ...(facts.length === 0 ? [] : ['', style.accent(context.words.territory.toKnow), ...facts]),
    ...againLines(imported.placing.files, context),
    '',
  ].join('\n');
}

function takenLine({ kind, rows, path, territory }: Imported, { words, lang }: Context): string {
  const total = territory.registry.districts.length;
  const template = kind === 'registry' ? words.intake.qrr.imported : words.territory.imported[kind];
  return fill(template, { rows, path, total }, lang);
}

function goneLine({ gone }: Imported, context: Context): readonly string[] {
  if (gone.length === 0) return [];
  const [label, text] = context.words.territory.gone;
  return labelled(
    ` ${label}`,
    fill(text, { codes: codesText(gone, context) }, context.lang),
    width(context),
  );
}

function placedLine({ placing }: Imported, context: Context): readonly string[] {
  const { load, counts } = placing;
  if (counts.read === 0) return [];
  const { words, lang } = context;
  const [label, text] =
    load === undefined || counts.revised === 0
      ? words.territory.placedSame
      : words.territory.placed;
  const { read, revised } = counts;
  return labelled(
    ` ${label}`,
    fill(text, { read, revised, load: load ?? 0 }, lang),
    width(context),
  );
}

function againLines(files: readonly FileToTakeAgain[], context: Context): readonly string[] {
  if (files.length === 0) return [];
  const { words, lang } = context;
  const { title, columns, next } = words.territory.again;
  const page = pageFor(context);
  const grid = [
    { label: columns.load, align: 'right' },
    { label: columns.file, align: 'left' },
    { label: columns.source, align: 'left' },
    { label: columns.rows, align: 'right' },
  ] as const;
  const rows = files.map(({ load, file, source, rows: count }) => [
    String(load),
    cleanText(file),
    cleanText(source),
    formatCount(count, lang),
  ]);
  const names = [...new Set(files.map(({ file }) => file))].map(typed).join(' ');
  return [
    '',
    page.style.accent(title),
    ...drawGrid(grid, [{ rows }], page),
    '',
    `    ${advise(next, { files: names }, context)}`,
  ];
}

/** A file name as it can be typed. */
function typed(file: string): string {
  return /^[\w./\\:-]+$/.test(file) ? file : `"${cleanText(file)}"`;
}

function width(context: Context): number {
  return pageFor(context).width;
}

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Contour } from '../../territory/contours.ts';
import type { PlaceRow } from '../../territory/places.ts';
import { referenceKind } from '../../territory/reference-kind.ts';
import type { DistrictPatch } from '../../territory/registry.ts';
import { swappedContours } from '../../territory/swapped-contours.ts';
import type { Context } from '../context.ts';
import { refuseFolder } from '../refuse-folder.ts';
import { readContourFile } from '../workspace/contours-file.ts';
import { readReferenceFile, readReferenceText } from '../workspace/reference-file.ts';
import { readDistricts, readPlaces } from '../workspace/territory.ts';

/** What a file brings to the territory. */
export type Addition =
  | { readonly kind: 'registry'; readonly districts: readonly DistrictPatch[] }
  | { readonly kind: 'places'; readonly places: readonly PlaceRow[] }
  | { readonly kind: 'contours'; readonly contours: readonly Contour[] };

/** Reads a file of contours (GeoJSON), districts or places (CSV, told apart by their headers). */
export function readAddition(file: string | undefined, context: Context): Addition {
  const { machine, program, command } = context;
  if (file === undefined)
    throw new UserError('usage-missing-argument', { argument: 'file', program, command });
  const path = resolve(machine.cwd, file);
  if (!existsSync(path)) throw new UserError('file-not-found', { file, folder: dirname(path) });
  refuseFolder(path, file, { ...context, command: `${context.command} import` });
  const text = readReferenceText(path) ?? '';
  return /^\s*[{[]/.test(text.slice(0, 1000)) || /\.(geo)?json$/i.test(file)
    ? { kind: 'contours', contours: readWholeContours(path, file, context) }
    : readRows(path, file, text);
}

function readWholeContours(path: string, file: string, { words }: Context): readonly Contour[] {
  const contours = readContourFile(path, file, words.territory.contourReasons);
  const swapped = swappedContours(contours);
  if (swapped.length === 0) return contours;
  throw new UserError('contours-swapped', { file, codes: swapped.join(', ') });
}

function readRows(path: string, file: string, text: string): Addition {
  const rows = readReferenceFile(path);
  const [first] = rows;
  if (first === undefined) throw new UserError('nothing-to-import', { file });
  const kind = referenceKind(Object.keys(first.cells));
  if (kind === 'registry') return { kind, districts: readDistricts(file, rows) };
  if (kind === 'places') return { kind, places: readPlaces(file, rows) };
  const headers = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1)[0] ?? '';
  throw new UserError('no-reference-header', { file, headers });
}

import { guardedCell } from '../../decisions/spreadsheet-cell.ts';
import { csvLines } from '../../render/csv.ts';
import { contourCollection } from '../../territory/contour-collection.ts';
import { PLACES_HEADER } from '../../territory/places.ts';
import { REGISTRY_HEADER, registryRows } from '../../territory/registry-rows.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { writeFileAtomically } from '../write-file.ts';
import type { ExtendedTerritory } from './extend-territory.ts';
import type { Addition } from './read-addition.ts';

/** Writes the one file of the workspace that an addition concerns. */
export function saveTerritory(
  paths: WorkspacePaths,
  kind: Addition['kind'],
  territory: ExtendedTerritory,
): void {
  writeFileAtomically(pathOf(paths, kind), textOf(kind, territory));
}

/** The file of the workspace that an addition concerns. */
export function pathOf(paths: WorkspacePaths, kind: Addition['kind']): string {
  return { registry: paths.registry, places: paths.places, contours: paths.contours }[kind];
}

function textOf(kind: Addition['kind'], { own, registry }: ExtendedTerritory): string {
  if (kind === 'contours') return contourCollection(own.contours ?? []);
  if (kind === 'places') return table(PLACES_HEADER, own.places);
  const codes = new Set(own.districts.map(({ code }) => code));
  const districts = registry.districts.filter(({ code }) => codes.has(code));
  return table(REGISTRY_HEADER, registryRows(districts));
}

/** As spreadsheets open it without asking: byte order mark, semicolons, CRLF. */
function table<Column extends string>(
  header: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = rows.map((row) => header.map((column) => guardedCell(row[column])));
  return `\ufeff${csvLines([header, ...lines], ';', '\r\n')}`;
}

import { createContourIndex } from '../../territory/contour-index.ts';
import { contourOverlaps, type Overlap } from '../../territory/contour-overlaps.ts';
import type { Contour } from '../../territory/contours.ts';
import { isReservedCode } from '../../territory/district.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { addPlaces } from '../../territory/places.ts';
import { mergeRegistry, type Registry } from '../../territory/registry.ts';
import { samplePositions } from '../../territory/sample-positions.ts';
import type { OwnTerritory } from '../workspace/territory.ts';
import type { Addition } from './read-addition.ts';

/** A workspace's territory with what a file adds to it. */
export interface ExtendedTerritory {
  readonly own: OwnTerritory;
  readonly registry: Registry;
  /** Codes of the file that the registry lacks: they need a row of their own in `qrr.csv`. */
  readonly unknownCodes: readonly string[];
  /** Districts of the perimeter without a contour, once some have one. */
  readonly withoutContour: readonly string[];
  readonly overlaps: readonly Overlap[];
}

/** Districts and places are added to; contours take the place of those that were there. */
export function extendTerritory(
  before: OwnTerritory,
  addition: Addition,
  perimeter?: readonly string[],
): ExtendedTerritory {
  const own = added(before, addition);
  const registry = mergeRegistry(OFFICIAL_QRR, own.districts);
  const codes = perimeter ?? registry.districts.map(({ code }) => code);
  const contoured = new Set(own.contours?.map(({ code }) => code));
  return {
    own,
    registry,
    unknownCodes: codesOf(addition).filter((code) => !registry.byCode.has(code)),
    withoutContour: own.contours === undefined ? [] : codes.filter((code) => !contoured.has(code)),
    overlaps: addition.kind === 'contours' ? overlapsOf(addition.contours) : [],
  };
}

function added(own: OwnTerritory, addition: Addition): OwnTerritory {
  if (addition.kind === 'contours') return { ...own, contours: addition.contours };
  if (addition.kind === 'places')
    return { ...own, places: addPlaces(own.places, addition.places).places };
  return { ...own, districts: [...own.districts, ...addition.districts] };
}

function codesOf(addition: Addition): readonly string[] {
  if (addition.kind === 'registry') return [];
  const rows = addition.kind === 'contours' ? addition.contours : addition.places;
  return [...new Set(rows.map(({ code }) => code))].filter((code) => !isReservedCode(code)).sort();
}

function overlapsOf(contours: readonly Contour[]): readonly Overlap[] {
  return contourOverlaps(createContourIndex(contours), samplePositions(contours));
}

import { type ContourDiff, diffContours } from '../../territory/contour-diff.ts';
import type { District } from '../../territory/district.ts';
import { OFFICIAL_QRR } from '../../territory/official-qrr.ts';
import { addPlaces, type PlacesUpdate } from '../../territory/places.ts';
import { mergeRegistry, type Registry } from '../../territory/registry.ts';
import type { DistrictField, Succession } from '../../territory/registry-diff.ts';
import { diffRegistryFile } from '../../territory/registry-file-diff.ts';
import type { OwnTerritory } from '../workspace/territory.ts';
import type { Addition } from './read-addition.ts';

/** A field of a district that an import would change. */
interface ChangedField {
  readonly field: DistrictField;
  readonly before: District[DistrictField];
  readonly after: District[DistrictField];
}

export interface RegistryChange {
  readonly kind: 'registry';
  readonly added: readonly string[];
  /** Districts that a whole list no longer has; importing it keeps them. */
  readonly removed: readonly string[];
  readonly changed: readonly { readonly code: string; readonly fields: readonly ChangedField[] }[];
  readonly successions: readonly Succession[];
  readonly after: Registry;
}

export type ContourChange = ContourDiff & { readonly kind: 'contours' };

export type PlacesChange = Pick<PlacesUpdate, 'added' | 'replaced'> & { readonly kind: 'places' };

/** What importing a file would change. */
export type TerritoryDiff = RegistryChange | ContourChange | PlacesChange;

export function compareTerritory(own: OwnTerritory, addition: Addition): TerritoryDiff {
  const { kind } = addition;
  if (kind === 'contours') return { kind, ...diffContours(own.contours ?? [], addition.contours) };
  if (kind === 'registry') return compareRegistry(own, addition.districts);
  const { added, replaced } = addPlaces(own.places, addition.places);
  return { kind, added, replaced };
}

function compareRegistry(
  own: OwnTerritory,
  districts: Extract<Addition, { kind: 'registry' }>['districts'],
): RegistryChange {
  const before = mergeRegistry(OFFICIAL_QRR, own.districts);
  const { after, changed, ...diff } = diffRegistryFile(own.districts, districts);
  return {
    kind: 'registry',
    added: diff.added,
    removed: diff.removed,
    successions: diff.successions,
    after,
    changed: changed.map(({ code, fields }) => ({
      code,
      fields: fields.map((field) => ({
        field,
        before: before.byCode.get(code)?.[field],
        after: after.byCode.get(code)?.[field],
      })),
    })),
  };
}

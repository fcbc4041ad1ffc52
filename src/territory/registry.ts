import type { District, Population } from './district.ts';
import { fingerprint } from './fingerprint.ts';

/** What a user says of a district: of an official one only what differs, of an own one all. */
export type DistrictPatch = Pick<District, 'code'> & Partial<Omit<District, 'code'>>;

/** The districts in force, by ascending code, and a name for exactly this state of them. */
export interface Registry {
  readonly districts: readonly District[];
  readonly byCode: ReadonlyMap<string, District>;
  /** 16 hexadecimal digits; the same districts in any order have the same version. */
  readonly version: string;
}

/**
 * The official districts with the user's additions and replacements by code. A stated field
 * replaces the official one; a population replaces that of its own year only.
 */
export function mergeRegistry(
  official: readonly District[],
  own: readonly DistrictPatch[] = [],
): Registry {
  const byCode = new Map(official.map((district) => [district.code, district]));
  for (const patch of own) byCode.set(patch.code, patched(byCode.get(patch.code), patch));
  const districts = [...byCode.values()].sort((a, b) => compare(a.code, b.code));
  return { districts, byCode, version: fingerprint(JSON.stringify(districts.map(canonical))) };
}

const LABEL_LENGTH = 16;

function patched(known: District | undefined, patch: DistrictPatch): District {
  const name = patch.name ?? known?.name ?? patch.label ?? patch.code;
  const label = known?.label ?? (name.length <= LABEL_LENGTH ? name : patch.code);
  const population = mergePopulation(known?.population ?? [], patch.population ?? []);
  return { label, ...known, ...patch, name, population };
}

function mergePopulation(known: readonly Population[], own: readonly Population[]) {
  const byYear = new Map([...known, ...own].map((entry) => [entry.year, entry]));
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

// A fixed order of fields: the version must not depend on how an object was put together.
function canonical(district: District): readonly unknown[] {
  const { code, name, label, department, service, wave, start, control } = district;
  const people = district.population.map((p) => [p.year, p.inhabitants, p.approximate ?? false]);
  return [code, name, label, department, service, wave, start, control ?? false, people];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

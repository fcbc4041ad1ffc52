import { OFFICIAL_QRR } from './official-qrr.ts';
import type { DistrictPatch, Registry } from './registry.ts';
import { mergeRegistry } from './registry.ts';
import type { RegistryDiff } from './registry-diff.ts';
import { diffRegistry } from './registry-diff.ts';

/** What a file of districts would change. `removed` are those that it no longer has. */
export interface RegistryFileDiff extends RegistryDiff {
  /** The registry as importing the file would leave it: districts that the file lacks stay. */
  readonly after: Registry;
  /** The file holds most of the registry, and so stands for all of it: it can lack some. */
  readonly isWhole: boolean;
}

/**
 * What importing a file over the user's own districts would change. A yearly list is compared as a
 * whole, so that what it no longer has can be seen to have been split or merged; a supplement of a
 * few districts lacks nothing.
 */
export function diffRegistryFile(
  own: readonly DistrictPatch[],
  file: readonly DistrictPatch[],
): RegistryFileDiff {
  const before = mergeRegistry(OFFICIAL_QRR, own);
  const after = mergeRegistry(OFFICIAL_QRR, [...own, ...file]);
  const inFile = new Set(file.map(({ code }) => code));
  const known = before.districts.filter(({ code }) => inFile.has(code)).length;
  const isWhole = known > before.districts.length / 2;
  const left = isWhole ? after.districts.filter(({ code }) => inFile.has(code)) : after.districts;
  return { ...diffRegistry(before, mergeRegistry(left)), after, isWhole };
}

import type { District } from './district.ts';
import { significantWords } from './place-words.ts';
import type { Registry } from './registry.ts';

const FIELDS = [
  'name',
  'label',
  'department',
  'service',
  'wave',
  'start',
  'population',
  'control',
] as const satisfies readonly (keyof District)[];

export type DistrictField = (typeof FIELDS)[number];

/**
 * Districts that share words of their names before and after: one that became several, several
 * that became one, or one under another code. A hint for a person to confirm, never applied.
 */
export interface Succession {
  readonly kind: 'split' | 'merge' | 'recoded';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface RegistryDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly code: string; readonly fields: readonly DistrictField[] }[];
  readonly successions: readonly Succession[];
}

/** What changed between two states of the registry, by ascending code. */
export function diffRegistry(before: Registry, after: Registry): RegistryDiff {
  const added = after.districts.filter((district) => !before.byCode.has(district.code));
  const removed = before.districts.filter((district) => !after.byCode.has(district.code));
  const changed = after.districts.flatMap((district) => {
    const old = before.byCode.get(district.code);
    const fields = old ? changedFields(old, district) : [];
    return fields.length > 0 ? [{ code: district.code, fields }] : [];
  });
  const renamed = changed.filter(({ fields }) => fields.includes('name')).map(({ code }) => code);
  return {
    added: added.map(({ code }) => code),
    removed: removed.map(({ code }) => code),
    changed,
    // A renamed district stands on both sides: 77_1 may keep its code and lose half of itself.
    successions: successions(
      [...removed, ...before.districts.filter(({ code }) => renamed.includes(code))],
      [...added, ...after.districts.filter(({ code }) => renamed.includes(code))],
    ),
  };
}

function changedFields(before: District, after: District): readonly DistrictField[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function successions(from: readonly District[], to: readonly District[]): readonly Succession[] {
  const splits = from
    .map((old) => ({ from: [old.code], to: to.filter((now) => related(old, now)).map(codeOf) }))
    .filter((pair) => pair.to.length > 1);
  const merges = to
    .map((now) => ({ from: from.filter((old) => related(old, now)).map(codeOf), to: [now.code] }))
    .filter((pair) => pair.from.length > 1);
  const explained = new Set([...splits, ...merges].flatMap((pair) => [...pair.from, ...pair.to]));
  const recoded = from.flatMap((old) =>
    to
      .filter((now) => now.code !== old.code && related(old, now))
      .filter((now) => !explained.has(old.code) && !explained.has(now.code))
      .map((now) => ({ kind: 'recoded' as const, from: [old.code], to: [now.code] })),
  );
  return [
    ...splits.map((pair) => ({ kind: 'split' as const, ...pair })),
    ...merges.map((pair) => ({ kind: 'merge' as const, ...pair })),
    ...recoded,
  ];
}

function related(a: District, b: District): boolean {
  const elsewhere = a.department && b.department && a.department !== b.department;
  if (elsewhere) return false;
  const words = new Set(significantWords(a.name));
  return significantWords(b.name).some((word) => words.has(word));
}

function codeOf(district: District): string {
  return district.code;
}

interface Trial {
  readonly all: readonly (readonly number[])[];
  readonly publication: (counts: readonly number[]) => unknown;
  readonly isHidden: (counts: readonly number[], at: number) => boolean;
}

/**
 * What who knows the rule learns of hidden counts: of all lists of counts that give the same
 * publication, the places where some are 1 to 4 and not each of them is possible.
 */
export function narrowedBy({ all, publication, isHidden }: Trial): readonly string[] {
  const alike = new Map<string, (readonly number[])[]>();
  for (const counts of all) {
    const key = JSON.stringify(publication(counts));
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [counts]);
    else same.push(counts);
  }
  return [...alike].flatMap(([key, lists]) => {
    const places = lists[0]?.map((_, at) => at) ?? [];
    const hidden = places.filter((at) => lists.some((list) => isHidden(list, at)));
    return hidden.flatMap((at) => {
      const possible = new Set(lists.map((list) => list[at] ?? 0));
      const small = [1, 2, 3, 4].filter((count) => possible.has(count));
      return small.length === 0 || small.length === 4 ? [] : [`${key} [${at}]: ${small}`];
    });
  });
}

/** Every list of so many counts up to the largest. */
export function allCounts(length: number, most: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  return allCounts(length - 1, most).flatMap((list) => counts.map((count) => [...list, count]));
}

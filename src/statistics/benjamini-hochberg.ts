/** Adjusted p in the order given: the smallest false discovery rate at which each is a discovery (Benjamini and Hochberg 1995). */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  const descending = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  descending.forEach(({ value, index }, position) => {
    least = Math.min(least, value * (p.length / (p.length - position)));
    adjusted[index] = least;
  });
  return adjusted;
}

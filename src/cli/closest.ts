/** Of ids of indicators and names of options, the longest have some thirty characters. */
const longest = 60;

/**
 * The one of the known words that somebody may have meant by another: at most one letter in four is wrong,
 * missing, too many or in its neighbour's place. Empty if none is, if two are as near, or if the word is
 * longer than any known one could be.
 */
export function closest(word: string, known: Iterable<string>): string {
  if (word.length > longest) return '';
  const most = Math.ceil(word.length / 4);
  const near = [...known]
    .map((one) => ({ one, distance: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= most)
    .sort((first, second) => first.distance - second.distance);
  const [best, next] = near;
  return best === undefined || best.distance === next?.distance ? '' : best.one;
}

/** Optimal string alignment: how many letters to change, add, leave out or swap with their neighbour. */
function distance(from: string, to: string): number {
  let before: readonly number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const isSame = from[row - 1] === to[at - 1];
      const isSwapped = from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      line[at] = Math.min(
        (line[at - 1] ?? 0) + 1,
        (last[at] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, line];
  }
  return last[to.length] ?? 0;
}

import { bounds, type Exception, knownPassages, largerFiles, largerFunctions } from './bounds.ts';
import type { RepeatedPassage } from './repeated-passages.ts';
import type { Shape, Sized } from './shape.ts';

/** The bounds that a shape does not keep, each in a sentence; none: all is well. */
export function breachesOf(shape: Shape): readonly string[] {
  return [
    ...over('lines a file, p90', shape.file.p90, bounds.fileP90),
    ...over('lines a function, p90', shape.function.p90, bounds.functionP90),
    ...shape.cycles.map((cycle) => `import cycle: ${cycle}`),
    ...tooLarge(shape.files, bounds.file, largerFiles),
    ...tooLarge(shape.functions, bounds.function, largerFunctions),
    ...unknownPassages(shape.repeated),
  ];
}

function over(what: string, found: number, bound: number): readonly string[] {
  return found > bound ? [`${what}: ${found}, at most ${bound}`] : [];
}

/** What is larger than its bound without a reason, and reasons for what is not larger (any more). */
function tooLarge(
  sized: readonly Sized[],
  bound: number,
  exceptions: readonly Exception[],
): readonly string[] {
  const large = sized.filter(({ lines }) => lines > bound);
  const without = large.filter(({ name }) => !exceptions.some(({ path }) => name.startsWith(path)));
  const idle = exceptions.filter(({ path }) => !large.some(({ name }) => name.startsWith(path)));
  return [
    ...without.map(({ name, lines }) => `${name}: ${lines} lines, at most ${bound}`),
    ...idle.map(({ path }) => `${path} has a reason to be larger, and is not`),
  ];
}

/** Passages that stand twice without a reason, and reasons for what stands once (by now). */
function unknownPassages(repeated: readonly RepeatedPassage[]): readonly string[] {
  const found = repeated.map(({ places, lines }) => ({ files: filesOf(places), places, lines }));
  const without = found.filter(
    ({ files }) => !knownPassages.some((known) => known.files === files),
  );
  const idle = knownPassages.filter((known) => !found.some(({ files }) => files === known.files));
  return [
    ...without.map(({ places, lines }) => `${lines} lines stand twice: ${places.join(', ')}`),
    ...idle.map(({ files }) => `${files} have a reason to say the same, and do not`),
  ];
}

function filesOf(places: readonly string[]): string {
  return places
    .map((place) => place.replace(/:\d+$/, ''))
    .sort()
    .join(', ');
}

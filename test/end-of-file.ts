/** What is to be done once the tests of the file that runs have ended. */
const pending: (() => unknown)[] = [];

/**
 * For modules that several test files share: such a module is read once for all of them, so that a hook
 * of its own would run after the first file alone.
 */
export function atEndOfFile(work: () => unknown): void {
  pending.push(work);
}

/** Does what was noted, the latest first. */
export async function endFile(): Promise<void> {
  for (const work of pending.splice(0).reverse()) await work();
}

const longest = 31;

/** Names that a spreadsheet takes: no `[]:*?/\`, at most 31 characters, none twice in any case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'|'$/g, '')
      .trim()
      .slice(0, longest);
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1)
      unique = `${plain.slice(0, longest - 4)} (${n})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

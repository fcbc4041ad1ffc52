/** A command line as its words; quotes hold a word together, nothing else is special. */
export function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

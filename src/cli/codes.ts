/** `77_1,93_3` as a list of codes, hyphens read as underscores. */
export function parseCodes(value: string): readonly string[] {
  return value
    .split(/[,;\s]+/)
    .filter((code) => code !== '')
    .map((code) => code.replaceAll('-', '_'));
}

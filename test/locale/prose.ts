/**
 * What is written the same in any language: commands with their options and the files they name,
 * settings of `cross.yaml` and of profiles, ids, values of options, a département. These are the only texts that
 * the tests of language and of typography look past.
 */
const written: readonly RegExp[] = [
  /\b(?:cross|clct) (?:init|ingest|status|loads|qrr|words|undo|report|indicators|objectives|actions|minutes)\b/g,
  /--[a-z-]+/g,
  // Ids of indicators, and the code of all QRR.
  /\b(?:seizures|arrests|reports)\.[a-z_0-9.]+/g,
  /\bALL\b/g,
  /"[^"]*\*[^"]*"/g,
  /[\w*{}/-]+\.(?:csv|yaml|md)\b/g,
  /Seine-et-Marne/g,
  // Lines that are to be typed stand apart, after four spaces.
  /^ {4,}.*$/gm,
];

/** The same, in one text only. */
const writtenIn: Readonly<Record<string, RegExp>> = {
  'cli.options.lang': /\b(?:fr|en)\b/g,
  'commands.remove.options.kind': /\b(?:seizures|arrests|reports)\b/g,
  'commands.correct.options.kind': /\b(?:seizures|arrests|reports)\b/g,
  'commands.ingest.options.kind': /\b(?:seizures|arrests|reports)\b/g,
  'commands.ingest.options.max-refused': /\b2%/g,
  'commands.objectives.options.target': /"[^"]*"/g,
  'commands.report.options.section': /\([a-z, …]+\)/g,
  'commands.indicators.arguments.id': /\([a-z.]+\)/g,
  // The file is edited by hand: its settings, and those it shows commented out.
  'intake.config': /^#? *[a-z_0-9-]+:.*$/gm,
};

/** A text without what is no prose; the first text of an example is a command line. */
export function prose(path: string, text: string): string {
  if (/^commands\.\w+\.examples\.\d+\.0$/.test(path)) return '';
  const own = writtenIn[path];
  const signs = own === undefined ? written : [...written, own];
  return signs.reduce((rest, sign) => rest.replace(sign, '…'), text);
}

/** The words of a text, in lower case; of a plural both forms, of a parameter not its name. */
export function wordsOf(path: string, text: string): readonly string[] {
  const filled = prose(path, text).replace(/\{\w+(?=[|}])/g, ' ');
  return filled.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
}

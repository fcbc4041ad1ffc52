import type { UserError } from '../errors.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';

interface Voice {
  readonly words: Words;
  readonly lang: Lang;
}

/**
 * What a command line that is wrong may have meant, or an example of a right one: lines that stand before
 * the hint of the error. An error says what was meant in its parameter `meant`, empty if nothing is near.
 */
export function nextSteps({ code, params }: UserError, { words, lang }: Voice): readonly string[] {
  const { meant = '', argument = '', command = '' } = params;
  if (meant !== '') return [fill(words.cli.meant, { meant }, lang)];
  if (code !== 'usage-missing-argument') return [];
  const examples = words.commands[command]?.examples.map(([line]) => line) ?? [];
  const example = examples.find((line) => line.includes(String(argument))) ?? examples[0];
  return example === undefined ? [] : [fill(words.cli.forExample, { example }, lang)];
}

/** What an argument or an option is, in the words of the help: empty for one that has none. */
export function meaningOf({ params }: UserError, { commands, cli }: Words): string {
  const { command = '', argument = '' } = params;
  const help = commands[command];
  const name = String(argument).replace(/^--/, '');
  return help?.arguments[name] ?? help?.options[name] ?? cli.options[name] ?? '';
}

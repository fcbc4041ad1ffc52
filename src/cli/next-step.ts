import type { UserError } from '../errors.ts';
import { fill } from '../locale/fill.ts';
import type { Lang, Words } from '../locale/words.ts';
import { cleanText } from '../render/escape.ts';

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
  if (meant !== '') return [fill(words.cli.meant, { meant: cleanText(String(meant)) }, lang)];
  if (code !== 'usage-missing-argument') return [];
  const help = words.commands[command];
  const examples = help?.examples.map(([line]) => line) ?? [];
  // Of a command with several actions, the first example is mostly of another one.
  const usual = help?.arguments.action === undefined ? examples[0] : undefined;
  const example = examples.find((line) => line.includes(String(argument))) ?? usual;
  return example === undefined ? [] : [fill(words.cli.forExample, { example }, lang)];
}

/**
 * What an argument or an option is, in the words of the help; an action's own argument has those of all
 * `values` of the command. Empty for one that has none.
 */
export function meaningOf({ params }: UserError, { commands, cli }: Words): string {
  const { command = '', argument = '' } = params;
  const help = commands[command];
  const name = String(argument).replace(/^--/, '');
  const own = help?.arguments[name] ?? help?.options[name] ?? cli.options[name];
  return own ?? help?.arguments.values ?? '';
}

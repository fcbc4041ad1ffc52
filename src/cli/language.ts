import { type Lang, languages } from '../locale/words.ts';
import type { Machine } from './machine.ts';

/**
 * The language to speak: `--lang`, else `CROSS_LANG`, else French. It is read before the command
 * line is parsed, because the parser itself speaks; an unknown language is refused later, in French.
 */
export function languageOf(machine: Machine): Lang {
  const { argv } = machine;
  const at = argv.indexOf('--lang');
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  const asked =
    at >= 0 ? argv[at + 1] : (joined?.slice('--lang='.length) ?? machine.env.CROSS_LANG);
  return languages.find((lang) => lang === asked) ?? languages[0];
}

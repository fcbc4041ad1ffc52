import { conventions } from './conventions.ts';
import type { Lang } from './words.ts';

/**
 * Puts parameters into a message: `{name}` is replaced, `{n|ligne|lignes}` chooses the singular or
 * the plural of parameter `n` and `{n}` writes it. French counts 0 and 1 as singular, English only 1.
 * A number that the message counts (it has a plural, or is written `{n#}`) has its digits grouped by
 * three; other numbers name something: a line, a load, a year. The word before a parameter is written
 * as the language has it before that value: « d’avril 2019 ».
 */
export function fill(
  template: string,
  params: Readonly<Record<string, string | number>>,
  lang: Lang,
): string {
  const counted = new Set([...template.matchAll(/\{(\w+)[|#]/g)].map(([, name]) => name));
  const textOf = (name: string, value: string | number) =>
    typeof value === 'number' && counted.has(name) ? grouped(value, lang) : String(value);
  return template.replace(
    /(\p{L}+ )?\{(\w+)#?(?:\|([^|}]*)\|([^}]*))?\}/gu,
    (whole, word: string | undefined, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      const text =
        one === undefined || many === undefined
          ? textOf(name, value)
          : conventions[lang].isSingular(Number(value))
            ? one
            : many;
      return word === undefined ? text : conventions[lang].wordBefore(word, text) + text;
    },
  );
}

/** 12 345 with a narrow no-break space in French, 12,345 in English. */
function grouped(value: number, lang: Lang): string {
  const [whole = '', ...decimals] = String(value).split('.');
  const { group, decimal } = conventions[lang];
  return [whole.replace(/\B(?=(\d{3})+$)/g, group), ...decimals].join(decimal);
}

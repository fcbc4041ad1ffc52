/**
 * Puts parameters into a message: `{name}` is replaced, `{n|ligne|lignes}` chooses the singular or
 * the plural of parameter `n` and `{n}` writes it. French counts 0 and 1 as singular, English only 1.
 * A number that the message counts (it has a plural, or is written `{n#}`) has its digits grouped by
 * three; other numbers name something: a line, a load, a year.
 */
export function fill(
  template: string,
  params: Readonly<Record<string, string | number>>,
  lang: 'fr' | 'en',
): string {
  const counted = new Set([...template.matchAll(/\{(\w+)[|#]/g)].map(([, name]) => name));
  return template.replace(
    /\{(\w+)#?(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined)
        return isSingular(Number(value), lang) ? one : many;
      return typeof value === 'number' && counted.has(name) ? grouped(value, lang) : String(value);
    },
  );
}

/** 12 345 with a narrow no-break space in French, 12,345 in English. */
function grouped(value: number, lang: 'fr' | 'en'): string {
  const [whole = '', ...decimals] = String(value).split('.');
  const mark = lang === 'fr' ? '\u202f' : ',';
  return [whole.replace(/\B(?=(\d{3})+$)/g, mark), ...decimals].join(lang === 'fr' ? ',' : '.');
}

function isSingular(n: number, lang: 'fr' | 'en'): boolean {
  return lang === 'fr' ? Math.abs(n) < 2 : n === 1;
}

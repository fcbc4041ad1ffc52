/**
 * Puts parameters into a message: `{name}` is replaced, `{n|ligne|lignes}` chooses the singular or
 * the plural of parameter `n` and `{n}` writes it. French counts 0 and 1 as singular, English only 1.
 */
export function fill(
  template: string,
  params: Readonly<Record<string, string | number>>,
  lang: 'fr' | 'en',
): string {
  return template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return isSingular(Number(value), lang) ? one : many;
    },
  );
}

function isSingular(n: number, lang: 'fr' | 'en'): boolean {
  return lang === 'fr' ? Math.abs(n) < 2 : n === 1;
}

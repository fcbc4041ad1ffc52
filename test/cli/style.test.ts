import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/cli/style.ts';

const begin = '\u001b[';

/** What a style writes, its escapes to be seen. */
function seen(text: string): string {
  return text.replaceAll(begin, '^');
}

describe('a style', () => {
  const style = styleFor(true);

  it('puts on and takes off what it is', () => {
    const all = [style.bold('a'), style.soft('a'), style.accent('a'), style.inverse('a')];
    expect(all.map(seen)).toEqual(['^1ma^22m', '^2ma^22m', '^94m^1ma^22m^39m', '^7ma^27m']);
  });

  it('goes on after a part that has its own, and does not go over a line break', () => {
    expect(seen(style.soft(`a${style.bold('b')}c`))).toBe('^2ma^1mb^22m^2mc^22m');
    expect(seen(style.accent('a\r\nb'))).toBe('^94m^1ma^22m^39m\r\n^94m^1mb^22m^39m');
  });

  it('leaves nothing as it is, and everything where there is no colour', () => {
    const plain = styleFor(false);
    expect([style.bold(''), plain.bold('a'), plain.accent('a\nb')]).toEqual(['', 'a', 'a\nb']);
  });
});

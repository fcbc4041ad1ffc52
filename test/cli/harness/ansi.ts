/** Our own codes: bold, soft, blue, inverse, and their ends. Nothing else may reach a terminal. */
const ownStyle = new RegExp(`${String.fromCharCode(0x1b)}\\[(?:1|2|22|7|27|39|94)m`, 'g');

export function withoutStyle(text: string): string {
  return text.replaceAll(ownStyle, '');
}

/** What could steer a terminal or turn its text around, but for line ends. */
export function controlsIn(text: string): readonly string[] {
  const found = text.match(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu) ?? [];
  return found.filter((character) => character !== '\n');
}

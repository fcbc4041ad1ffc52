/** Text that came from outside, safe for a terminal or a log: no control, no bidirectional mark. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}

/**
 * JSON whose texts can be shown on a terminal: what JSON leaves as it is (C1 controls, bidirectional
 * marks) is escaped too, which means the same to every reader.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from outside in HTML or SVG, between tags or in a quoted attribute: shown, never obeyed. */
export function htmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A string of a style sheet that stands in an HTML page; neither can be left from within it. */
export function cssString(text: string): string {
  const escaped = cleanText(text).replace(
    /[\\"'<>&]/g,
    (character) => `\\${character.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}

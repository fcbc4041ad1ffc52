/**
 * What no one sees, or what steers: controls, line ends, bidirectional marks, signs of no width, and
 * what is no character. A joiner stays where it makes one picture of several.
 */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]|(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Text that came from outside, safe for a terminal, a log or a document: what is unseen shows as \ufffd. */
export function cleanText(text: string): string {
  return text.replace(unseen, '\ufffd');
}

/**
 * JSON whose texts can be shown on a terminal: what JSON leaves as it is (C1 controls, marks of
 * direction or of no width) is escaped too, which means the same to every reader.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`.replace(
    /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\p{Noncharacter_Code_Point}]/gu,
    (sign) =>
      [...Array(sign.length).keys()]
        .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
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

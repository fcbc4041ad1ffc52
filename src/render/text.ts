import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Latin letters, punctuation, arrows and blocks: one column each. */
const plain =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u2190-\u22ff\u2500-\u25fc]*$/;

/** Signs that terminals draw as pictures. */
const picture = /\p{Emoji_Presentation}|\ufe0f/u;

/** Columns that a text takes on a terminal: combining marks take none, pictures and ideographs two. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += signWidth(segment);
  return width;
}

function signWidth(sign: string): number {
  if (picture.test(sign)) return 2;
  return stringWidth(sign.normalize('NFC').replace(/\p{M}/gu, ''));
}

/** The text filled up with spaces to a width; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** The text cut to a width, an ellipsis in place of what is missing. */
export function cut(text: string, width: number): string {
  return textWidth(text) <= width ? text : `${beginning(text, width - 1)}…`;
}

/** As much of a text as fits a width; no sign is cut in two. */
function beginning(text: string, width: number): string {
  let left = width;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    left -= signWidth(segment);
    if (left < 0) return text.slice(0, index);
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Lines of at most `width` columns, broken at spaces; no-break spaces hold, a longer word stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > width) {
      lines.push(withoutTrailing(line));
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, withoutTrailing(line)];
}

/** The same of a text from outside, whose longer words are broken: no line is wider than the width. */
export function wrapAll(text: string, width: number): readonly string[] {
  return wrap(text, width).flatMap((line) => brokenLine(line, width));
}

function brokenLine(line: string, width: number): readonly string[] {
  if (textWidth(line) <= width) return [line];
  const lines = [''];
  let left = width;
  for (const { segment } of graphemes.segment(line)) {
    const taken = signWidth(segment);
    const isNew = taken > left && left < width;
    if (isNew) lines.push(segment);
    else lines.push(`${lines.pop() ?? ''}${segment}`);
    left = (isNew ? width : left) - taken;
  }
  return lines;
}

function withoutTrailing(line: string): string {
  return line.replace(/ +$/, '');
}

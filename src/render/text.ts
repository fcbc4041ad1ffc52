/** Columns that a text takes on a terminal; combining marks take none. */
export function textWidth(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
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
  return textWidth(text) <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;
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

function withoutTrailing(line: string): string {
  return line.replace(/ +$/, '');
}

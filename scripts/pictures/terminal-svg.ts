const letter = 7.8;
const lineHeight = 17;
const margin = 14;

/** Lines of a terminal as a drawing: every line keeps its columns, whatever the font of the reader. */
export function terminalSvg(command: string, answer: string): string {
  const lines = [`$ ${command}`, '', ...answer.replace(/\s+$/, '').split('\n')];
  const width = Math.ceil(Math.max(80, ...lines.map((line) => line.length)) * letter) + 2 * margin;
  const height = lines.length * lineHeight + 2 * margin;
  const texts = lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const indent = line.length - line.trimStart().length;
    const words = line.trim();
    const x = (margin + indent * letter).toFixed(1);
    const y = margin + (at + 0.8) * lineHeight;
    const length = (words.length * letter).toFixed(1);
    return [`<text x="${x}" y="${y.toFixed(1)}" textLength="${length}">${escaped(words)}</text>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(command)}">`,
    `<rect width="${width}" height="${height}" rx="6" fill="#161616"/>`,
    '<g font-family="DejaVu Sans Mono,Consolas,Liberation Mono,monospace" font-size="13" fill="#f0f0f0" style="white-space:pre">',
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

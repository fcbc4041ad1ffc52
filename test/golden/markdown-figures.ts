/**
 * Every figure of a report in Markdown, as it is shown: the cells of the columns that are read from
 * the right.
 */
export function markdownFigures(markdown: string): readonly string[] {
  const figures: string[] = [];
  let isFigure: readonly boolean[] = [];
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('| ')) {
      isFigure = [];
      continue;
    }
    const cells = line.slice(2, -2).split(' | ');
    if (cells.every((cell) => /^-{3}:?$/.test(cell)))
      isFigure = cells.map((cell) => cell.endsWith(':'));
    else figures.push(...cells.filter((_, at) => isFigure[at]).map(unescaped));
  }
  return figures.filter((figure) => figure !== '');
}

function unescaped(cell: string): string {
  return cell.replace(/\\(.)/g, '$1');
}

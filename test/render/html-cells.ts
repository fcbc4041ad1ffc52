/** The rows of a table of a document, as texts: what only listeners get, and drawings, left out. */
export function rowsOfTable(html: string, id: string): readonly (readonly string[])[] {
  const start = html.indexOf(` id="t-${id}"`);
  if (start < 0) throw new Error(`no table ${id}`);
  const next = html.slice(start + 1).search(/ id="(?:t|s)-[\w-]+"/);
  const part = next < 0 ? html.slice(start) : html.slice(start, start + 1 + next);
  return [...part.matchAll(/<tr(?: class="(\w+)")?>(.*?)<\/tr>/gs)]
    .filter(([, kind, row = '']) => kind !== 'grp' && row.includes('scope="row"'))
    .map(([, , row = '']) => cellsOf(row));
}

function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)]
    .filter(([, attributes = '']) => !attributes.includes('class="spark"'))
    .map(([, , cell = '']) => textOf(cell));
}

/** What is read of a piece of HTML. */
export function textOf(html: string): string {
  const seen = html.replace(/<span class="(?:sr|sig ph)"[^>]*>.*?<\/span>/gs, '');
  return seen
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** What a command answers in a terminal, drawn as text. */
export interface TerminalPicture {
  readonly name: string;
  readonly line: string;
}

/** A part of the document, as a browser shows it. */
export interface DocumentPicture {
  readonly name: string;
  /** The part, by its selector; the top of the document where absent. */
  readonly part?: string;
}

/** The terminal of the guide, in the order in which the guide shows it. */
export const terminalPictures: readonly TerminalPicture[] = [
  { name: 'recus.svg', line: 'cross status --month 2019-07' },
  { name: 'rapport.svg', line: 'clct report --month 2019-07' },
];

/** The document of the guide. */
export const documentPictures: readonly DocumentPicture[] = [
  { name: 'premiere-page.png' },
  { name: 'decisions.png', part: '#s-actions' },
  { name: 'stock.png', part: 'section#s-cross .duo:has(#t-reports-backlog)' },
];

/** Every picture of the guide, by its file. */
export const pictureNames: readonly string[] = [...terminalPictures, ...documentPictures].map(
  ({ name }) => name,
);

// @ts-check

/**
 * What the demonstration says, in both languages.
 *
 * @typedef {object} DemoWords
 * @property {(files: number) => string} intro
 * @property {readonly [string, string, string, string]} columns File, read, loaded, refused.
 * @property {(rows: number, refused: number) => string} total
 * @property {string} planted
 * @property {(meetings: number) => string} meetings
 * @property {string} report
 * @property {(rows: number) => string} refused
 * @property {string} mend
 * @property {string} removed
 * @property {(path: string) => string} kept
 */

/** @type {{ readonly fr: DemoWords, readonly en: DemoWords }} */
export const demoWords = {
  fr: {
    intro: (files) =>
      `Démonstration : ${files} exports inventés de six services, pour six QRR réels\n` +
      'dont 77_1 Torcy/Noisiel. Des erreurs y ont été placées exprès.',
    columns: ['fichier', 'lues', 'en base', 'refusées'],
    total: (rows, refused) =>
      `${rows} lignes lues. ${refused} portent une erreur placée exprès : elles ont été refusées,\n` +
      'mises de côté, et toutes les autres sont en base.',
    planted:
      'D’où le code de sortie 1 de cross ingest : c’est chargé, mais il faut y regarder.\n' +
      'Le catalogue des erreurs placées est dans fixtures/README.md.',
    meetings: (meetings) =>
      `Ce que ${meetings} réunions d’une CLCT inventée ont décidé, d’avril à juillet 2019 :`,
    report:
      'Le rapport de juillet 2019 : 77_1 et les cinq autres QRR des exports. Il dit aussi\n' +
      'ce qui a suivi les actions (l’une a marché, une autre a déplacé le trafic chez le\n' +
      'voisin, une autre n’a rien fait : c’est ainsi que les exports ont été inventés).',
    refused: (rows) => `Les ${rows} lignes refusées, telles qu’elles sont dans rejects/ :`,
    mend: 'On les corrige dans ces fichiers, puis : cross ingest rejects/…csv',
    removed:
      'L’espace de travail de la démonstration est supprimé (npm run demo -- --keep le garde).',
    kept: (path) => `L’espace de travail est gardé : ${path}`,
  },
  en: {
    intro: (files) =>
      `Demonstration: ${files} invented exports of six services, for six real QRR,\n` +
      '77_1 Torcy/Noisiel among them. Errors were planted in them on purpose.',
    columns: ['file', 'read', 'loaded', 'refused'],
    total: (rows, refused) =>
      `${rows} rows read. ${refused} carry a planted error: these were refused and put aside,\n` +
      'and all the others are in the store.',
    planted:
      'Hence the exit code 1 of cross ingest: it is loaded, but look at it.\n' +
      'The list of planted errors is in fixtures/README.md.',
    meetings: (meetings) =>
      `What ${meetings} meetings of an invented CLCT decided, from April to July 2019:`,
    report:
      'The report of July 2019: 77_1 and the five other QRR of the exports. It also says\n' +
      'what followed the actions (one worked, one moved the trade next door, one did\n' +
      'nothing: so the exports were invented).',
    refused: (rows) => `The ${rows} refused rows, as they stand in rejects/:`,
    mend: 'Mend them in these files, then: cross ingest rejects/…csv',
    removed: 'The workspace of the demonstration is removed (npm run demo -- --keep keeps it).',
    kept: (path) => `The workspace is kept: ${path}`,
  },
};

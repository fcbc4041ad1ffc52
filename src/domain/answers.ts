import { words } from './words.ts';

/** Cells that say « nothing known », folded; they are read as empty. */
export const emptyAnswers: readonly string[] = [
  ...words('-; --; na; n/a; n.d.; nd; null; nc; n.c.; non renseigne; ns; <na>'),
  // What a spreadsheet writes for a formula that failed, and for an empty cell of a pivot table.
  ...words('#n/a; #n/d; #valeur!; #value!; #ref!; #nom?; #name?; #nul!; #null!; #div/0!'),
  ...words('#nombre!; #num!; (vide); (blank)'),
];

/** Those of them in which nobody wrote anything, folded; « nc » says that it is not known. */
export const blankCells: readonly string[] = words('-; --; (vide); (blank)');

/** Cells in place of a number that is not there yet, folded: they name no procedure, and none is shared by theirs. */
export const missingNumbers: readonly string[] = [
  ...emptyAnswers,
  ...words('0; 00; 000; 0000; x; xx; xxx; ?; sans; sans numero; sans objet; neant; aucun; aucune'),
  ...words(
    'en cours; en attente; a venir; a completer; inconnu; non attribue; pending; unknown; none',
  ),
];

/** Cells that say « none », which of a number is 0, folded. */
export const noneAnswers: readonly string[] = words('neant; aucun; aucune');

/** What is put into a box of a form, folded. Not « 1 »: a database says 1, 0 and nothing, and a small file may have no 0. */
export const tickMarks: readonly string[] = words('x; ✓; ✔; ☑; ☒; ✅');

/** Cells that say yes, folded. */
export const yesAnswers: readonly string[] = [
  ...words('oui; o; yes; y; true; vrai; v; 1; 1.0; 1,0; x'),
  ...words('✓; ✔; ☑; ☒; ✅'),
];

/** Cells that say no, folded. */
export const noAnswers: readonly string[] = [
  ...words('non; n; no; false; faux; f; 0; 0.0; 0,0; ☐'),
  ...noneAnswers,
];

import { words } from './words.ts';

/** Cells that say « nothing known », folded; they are read as empty. */
export const emptyAnswers: readonly string[] = words(
  '-; --; na; n/a; n.d.; nd; null; nc; n.c.; non renseigne; ns',
);

/** Cells that say yes, folded. */
export const yesAnswers: readonly string[] = words('oui; o; yes; y; true; vrai; v; 1; x');

/** Cells that say no, folded. */
export const noAnswers: readonly string[] = words(
  'non; n; no; false; faux; f; 0; neant; aucun; aucune',
);

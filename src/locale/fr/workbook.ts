/** Ce que dit le classeur. */
export const workbook = {
  everyFigure: 'Tous les chiffres',
};

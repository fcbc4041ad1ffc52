import type { TemporaryFolder } from './temporary-folder.ts';

const header = 'DATE SAISIE;PRODUIT;QUANTITE;UNITE;FORCE;SERVICE;COMMUNE;QUARTIER';

/** A seizures export of one service; a row is a date, else a whole line. */
export function seizuresExport(rows: readonly string[]): string {
  const lines = rows.map((row) =>
    row.includes(';') ? row : `${row};résine;12,5;g;police;CSP Torcy;Torcy;ZSP Torcy`,
  );
  return `${[header, ...lines].join('\n')}\n`;
}

/** An arrests export. */
export const arrestsExport = `N° PROCEDURE;DATE INTERPELLATION;FORCE;SERVICE;COMMUNE;QUARTIER;INFRACTION;GAV
PV-1;13/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;trafic;OUI
PV-2;14/07/2019;police;CSP Torcy;Torcy;ZSP Torcy;usage;NON
`;

/** A good export, `good.csv`: three seizures of July 2019, of one source (`police-csp-torcy`). */
export function writeGoodExport(folder: TemporaryFolder): void {
  folder.write('good.csv', seizuresExport(['13/07/2019', '14/07/2019', '15/07/2019']));
}

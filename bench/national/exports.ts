/** The three kinds of which a service exports a file of its own. */
export type KindName = 'seizures' | 'arrests' | 'reports';

/** What is drawn for a row, whatever its kind. */
export interface Drawn {
  /** Its number, in nine digits. */
  readonly number: string;
  /** Day first. */
  readonly date: string;
  readonly commune: string;
  readonly neighbourhood: string;
  readonly row: number;
  /** The next number of the row's own stream, in [0, 1). */
  readonly random: () => number;
}

/** A row as it is written, and what it adds to indicators beside the count of its kind. */
export interface WrittenRow {
  readonly cells: readonly string[];
  readonly adds?: readonly (readonly [indicator: string, amount: number])[];
}

/** The export of one kind. */
export interface ExportLayout {
  readonly header: readonly string[];
  /** The indicator that counts its rows. */
  readonly counted: string;
  readonly write: (drawn: Drawn) => WrittenRow;
}

const resin = 'RESINE DE CANNABIS';
const products = [resin, 'herbe', 'Cocaïne', 'Héroïne', 'Crack'] as const;
const offences = ['Usage de stupéfiants', 'Offre et cession', 'Trafic de stupéfiants'] as const;
const origins = ['Mairie', 'Habitant', 'Bailleur', 'Police'] as const;

/** Headers and words as the services write them. */
export const layouts: Readonly<Record<KindName, ExportLayout>> = {
  seizures: {
    header: [
      ...['N PROCEDURE', 'DATE SAISIE', 'FORCE', 'COMMUNE', 'QUARTIER'],
      ...['PRODUIT', 'QUANTITE', 'UNITE', 'NUMERAIRE'],
    ],
    counted: 'seizures.events',
    write: ({ number, date, commune, neighbourhood, row, random }) => {
      const product = one(products, random);
      const tenths = 1 + Math.floor(random() ** 4 * 20_000);
      const quantity = `${Math.floor(tenths / 10)},${tenths % 10}`;
      return {
        cells: [
          ...[`PV-${number}`, date, 'Police nationale', commune, neighbourhood],
          ...[product, quantity, 'g', row % 7 === 0 ? '840' : ''],
        ],
        // Milligrams: whole numbers, so that sums are exact.
        adds: product === resin ? [['seizures.mass.resin', tenths * 100]] : [],
      };
    },
  },
  arrests: {
    header: [
      ...['N PROCEDURE', 'DATE INTERPELLATION', 'FORCE', 'COMMUNE', 'QUARTIER'],
      ...['INFRACTION', 'MINEUR', 'GAV'],
    ],
    counted: 'arrests.total',
    write: ({ number, date, commune, neighbourhood, random }) => ({
      cells: [
        ...[`PV-${number}`, date, 'Police nationale', commune, neighbourhood],
        ...[one(offences, random), yesOrNo(random() < 0.1), yesOrNo(random() < 0.6)],
      ],
    }),
  },
  reports: {
    header: [
      ...['NUMERO', 'DATE RECEPTION', 'ORIGINE', 'CANAL', 'COMMUNE', 'QUARTIER', 'EXPLOITABLE'],
    ],
    counted: 'reports.received',
    write: ({ number, date, commune, neighbourhood, random }) => ({
      cells: [
        ...[`CR-${number}`, date, one(origins, random), 'Courriel', commune, neighbourhood],
        yesOrNo(random() < 0.8),
      ],
    }),
  },
};

function one<T>(values: readonly [T, ...T[]], random: () => number): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

function yesOrNo(value: boolean): string {
  return value ? 'OUI' : 'NON';
}

import { squares } from '../cli/harness/geojson.ts';
import { seizures } from '../cli/harness/history-workspace.ts';

const lines = (...list: readonly string[]) => `${list.join('\n')}\n`;

/**
 * The files of the workspace whose history is changed: its key is fixed, so that the numbers of
 * doubles are; exports of two services that share events; a registry, contours.
 */
export const changingFiles: Readonly<Record<string, string>> = {
  'cross.yaml': 'time_zone: Europe/Paris\nperimeter: [77_1, 93_3]\n',
  key: `${'0123456789abcdef'.repeat(4)}\n`,
  'police.csv': lines(
    seizures,
    'PV 1;13/05/2019;Résine;150;g;77_1',
    'PV 2;14/05/2019;Cocaïne;12;g;77_1',
    'PV 2;14/05/2019;Herbe;3;g;77_1',
    'PV 3;15/05/2019;space cake;5;g;93_3',
    'PV 4;16/06/2019;Ecstasy;20;comprimés;77_1',
    'PV 5;31/06/2019;Ecstasy;20;comprimés;77_1',
    'Total;;;;;',
  ),
  'gendarmerie.csv': lines(
    seizures,
    'GN 1;13/05/2019;résine de cannabis;0,15;kg;77_1',
    'GN 2;16/06/2019;MDMA;20;cachets;77_1',
    'GN 3;17/06/2019;Herbe;5;sachets;93_3',
  ),
  // A new version of PV 2; PV 3 and PV 4 are missing, PV 5 is still wrong.
  'police-juin.csv': lines(
    seizures,
    'PV 1;13/05/2019;Résine;150;g;77_1',
    'PV 2;14/05/2019;Cocaïne;14;g;77_1',
    'PV 2;14/05/2019;Herbe;3;g;77_1',
    'PV 4;16/06/2019;Ecstasy;20 ou 25;comprimés;77_1',
    'PV 6;18/06/2019;Herbe;7;g;77_1',
    'PV 7;19/06/2019;Herbe;7;g;77_1',
  ),
  'constats.csv': lines(
    'Jour du constat;Secteur;Ville;Marchandise;Pesée (g);Agent',
    '02/07/2019;ZSP Torcy;Torcy;résine;12,5;17',
    '05/07/2019;ZSP Torcy;Torcy;herbe;8;23',
    '19/07/2019;ZSP Torcy;Torcy;space cake;250;17',
  ),
  'secteurs.geojson': squares(['77_1', 2.6, 48.8, 0.1], ['93_3', 2.4, 48.9, 0.1]),
  'qrr-2020.csv': lines(
    'code;nom;dep;vague',
    '77_1;Torcy et Noisiel;77;1',
    '77_9;Les Deux Parcs;77;3',
  ),
  'faux.csv': lines('code;nom;dep;vague', '77_1;Torcy;77;douze'),
};

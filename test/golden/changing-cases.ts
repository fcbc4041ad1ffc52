import type { GoldenCase } from './cases.ts';

const text = { folder: 'changing', isText: true } as const;
const data = { folder: 'changing', isText: false } as const;

const inspecting: readonly GoldenCase[] = [
  { ...text, name: 'cross-inspect-police', line: 'cross inspect exports/police-saisies.csv' },
  {
    ...text,
    name: 'cross-inspect-bailleur-en',
    line: 'cross inspect exports/bailleur-signalements.csv --lang en',
  },
  {
    ...text,
    name: 'cross-inspect-douane-140',
    line: 'cross inspect exports/douane-saisies-kg.csv',
    columns: 140,
  },
  {
    ...text,
    name: 'cross-inspect-unknown',
    line: 'cross inspect constats.csv --kind seizures --source constats',
  },
  {
    ...text,
    name: 'cross-inspect-save-profile-en',
    line: 'cross inspect constats.csv --kind seizures --source finds --save-profile finds --lang en',
  },
  {
    ...data,
    name: 'cross-inspect-json',
    line: 'cross inspect police.csv --source a --format json',
  },
];

const loading: readonly GoldenCase[] = [
  {
    ...text,
    name: 'cross-ingest-total-and-words',
    line: 'cross ingest police.csv --source police-77',
  },
  {
    ...text,
    name: 'cross-ingest-doubles',
    line: 'cross ingest gendarmerie.csv --source gendarmerie-77',
  },
  { ...text, name: 'cross-ingest-unknown-columns', line: 'cross ingest constats.csv' },
];

const changing: readonly GoldenCase[] = [
  { ...text, name: 'cross-loads-one', line: 'cross loads 1' },
  { ...text, name: 'cross-loads-one-140-en', line: 'cross loads 1 --lang en', columns: 140 },
  { ...data, name: 'cross-loads-one-json', line: 'cross loads 1 --format json' },
  { ...text, name: 'cross-doubles', line: 'cross doubles' },
  { ...text, name: 'cross-doubles-140-en', line: 'cross doubles --lang en', columns: 140 },
  { ...data, name: 'cross-doubles-json', line: 'cross doubles --format json' },
  { ...text, name: 'cross-doubles-unknown', line: 'cross doubles 1 --keep A' },
  {
    ...text,
    name: 'cross-correct',
    line: 'cross correct --kind seizures --source police-77 --id "PV 2" --product cocaïne --set quantity=1,2 unit=kg',
  },
  {
    ...text,
    name: 'cross-correct-several-en',
    line: 'cross correct --kind seizures --source police-77 --id "PV 2" --set quantity=1 --lang en',
  },
  {
    ...text,
    name: 'cross-correct-refused',
    line: 'cross correct --kind seizures --source police-77 --id "PV 1" --set quantity=beaucoup',
  },
  {
    ...text,
    name: 'cross-ingest-correction-replaced',
    line: 'cross ingest police-juin.csv --source police-77 --snapshot',
  },
  { ...text, name: 'cross-undo-dry-run-en', line: 'cross undo 4 --dry-run --lang en' },
  { ...text, name: 'cross-undo', line: 'cross undo 4 --reason "mauvais fichier"' },
  { ...data, name: 'cross-undo-json', line: 'cross undo 5 --dry-run --format json' },
  { ...text, name: 'cross-undo-unknown', line: 'cross undo 12' },
  {
    ...text,
    name: 'cross-remove-dry-run-en',
    line: 'cross remove --source gendarmerie-77 --month 2019-06 --dry-run --lang en',
  },
  { ...text, name: 'cross-remove', line: 'cross remove --source gendarmerie-77 --month 2019-06' },
  { ...text, name: 'cross-loads-of-acts', line: 'cross loads' },
  { ...text, name: 'cross-status-removed', line: 'cross status --month 2019-07' },
];

const words: readonly GoldenCase[] = [
  { ...text, name: 'cross-words', line: 'cross words' },
  { ...text, name: 'cross-words-list-en', line: 'cross words outcomes --lang en' },
  { ...text, name: 'cross-words-add', line: 'cross words add products "space cake" resin' },
  { ...data, name: 'cross-words-json', line: 'cross words --format json' },
];

const territory: readonly GoldenCase[] = [
  { ...text, name: 'cross-qrr-diff', line: 'cross qrr diff qrr-2020.csv' },
  {
    ...text,
    name: 'cross-qrr-diff-contours-en',
    line: 'cross qrr diff secteurs.geojson --lang en',
  },
  { ...text, name: 'cross-qrr-import', line: 'cross qrr import secteurs.geojson' },
  { ...text, name: 'cross-qrr-import-refused', line: 'cross qrr import faux.csv' },
  { ...text, name: 'cross-qrr-locate', line: 'cross qrr locate 48.85 2.65' },
  { ...text, name: 'cross-qrr-locate-outside-en', line: 'cross qrr locate 48.5 2.65 --lang en' },
  { ...data, name: 'cross-qrr-locate-json', line: 'cross qrr locate 48.95 2.45 --format json' },
];

/** Command lines of a workspace of its own, whose history they change. */
export const changingCases: readonly GoldenCase[] = [
  ...inspecting,
  ...loading,
  ...changing,
  ...words,
  ...territory,
];

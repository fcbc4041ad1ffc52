import { fold } from '../domain/fold.ts';
import type { District, Population } from './district.ts';
import { isReservedCode, normaliseCode } from './district.ts';
import type { ReferenceRow, RowError } from './reference-row.ts';
import { cellOf, hasColumn } from './reference-row.ts';
import type { DistrictPatch } from './registry.ts';

/** Why a row of `qrr.csv` is refused. */
type RegistryReason =
  | 'missing-column'
  | 'missing-code'
  | 'bad-code'
  | 'reserved-code'
  | 'bad-wave'
  | 'bad-start'
  | 'bad-population'
  | 'bad-year'
  | 'population-without-year'
  | 'year-without-population'
  | 'bad-control'
  | 'conflicting-row';

export type ParsedRegistry =
  | { readonly ok: true; readonly districts: readonly DistrictPatch[] }
  | { readonly ok: false; readonly errors: readonly RowError<RegistryReason>[] };

/** The headers of each column of `qrr.csv`, folded. */
export const REGISTRY_HEADERS = {
  code: ['code', 'codeqrr', 'qrr', 'qrrcode'],
  name: ['nom', 'name', 'nomqrr'],
  label: ['libelle', 'label', 'libellecourt'],
  department: ['dep', 'departement', 'department', 'codedep', 'codedepartement'],
  service: ['service'],
  wave: ['vague', 'wave'],
  start: ['debut', 'start', 'moisdebut', 'datedebut'],
  population: ['population', 'pop', 'habitants', 'inhabitants'],
  year: ['annee', 'year', 'anneepopulation', 'populationyear'],
  control: ['temoin', 'control'],
} as const;

type Column = keyof typeof REGISTRY_HEADERS;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Cells = Readonly<Record<Column, string>>;

/**
 * Districts from the rows of `qrr.csv`, or every reason why not. A district may take several
 * rows, one a year of population; an empty cell says nothing. `~15000` is an approximate number.
 */
export function parseRegistry(rows: readonly ReferenceRow[]): ParsedRegistry {
  const [first] = rows;
  if (first && !hasColumn(first, REGISTRY_HEADERS.code)) {
    const error = { line: first.line, field: 'code', reason: 'missing-column', value: '' } as const;
    return { ok: false, errors: [error] };
  }
  const errors: RowError<RegistryReason>[] = [];
  const byCode = new Map<string, DistrictPatch>();
  for (const row of rows) {
    const refuse = (field: Column, reason: RegistryReason): undefined => {
      errors.push({ line: row.line, field, reason, value: cellOf(row, REGISTRY_HEADERS[field]) });
    };
    const patch = readRow(row, refuse);
    const before = patch && byCode.get(patch.code);
    const merged = before ? joined(before, patch, refuse) : patch;
    if (merged) byCode.set(merged.code, merged);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, districts: [...byCode.values()] };
}

type Refuse = (field: Column, reason: RegistryReason) => undefined;

function readRow(row: ReferenceRow, refuse: Refuse): DistrictPatch | undefined {
  const cells = Object.fromEntries(
    Object.entries(REGISTRY_HEADERS).map(([column, headers]) => [column, cellOf(row, headers)]),
  ) as Cells;
  const code = readCode(cells.code, refuse);
  if (code === undefined) return undefined;
  const patch: Mutable<DistrictPatch> = { code };
  if (cells.name) patch.name = cells.name;
  if (cells.label) patch.label = cells.label;
  if (cells.department) patch.department = cells.department.toUpperCase().padStart(2, '0');
  if (cells.service) patch.service = cells.service;
  readWave(patch, cells, refuse);
  readStart(patch, cells, refuse);
  readControl(patch, cells, refuse);
  const population = readPopulation(cells, refuse);
  if (population) patch.population = [population];
  return patch;
}

function readCode(text: string, refuse: Refuse): string | undefined {
  if (text === '') return refuse('code', 'missing-code');
  const code = normaliseCode(text);
  if (code === undefined) return refuse('code', 'bad-code');
  return isReservedCode(code) ? refuse('code', 'reserved-code') : code;
}

function readWave(patch: Mutable<DistrictPatch>, cells: Cells, refuse: Refuse): void {
  if (cells.wave === '') return;
  if (/^[1-9]$/.test(cells.wave)) patch.wave = Number(cells.wave);
  else refuse('wave', 'bad-wave');
}

const MONTH_FIRST = /^(?:\d{1,2}\/)?(\d{1,2})\/(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/;

function readStart(patch: Mutable<DistrictPatch>, cells: Cells, refuse: Refuse): void {
  if (cells.start === '') return;
  const french = MONTH_FIRST.exec(cells.start);
  const iso = YEAR_FIRST.exec(cells.start);
  const month = Number(french?.[1] ?? iso?.[2] ?? 0);
  const year = french?.[2] ?? iso?.[1] ?? '';
  if (month < 1 || month > 12) refuse('start', 'bad-start');
  else patch.start = `${year}-${String(month).padStart(2, '0')}`;
}

const YES = ['oui', 'o', 'yes', 'y', '1', 'x', 'true', 'vrai'];
const NO = ['non', 'n', 'no', '0', 'false', 'faux'];

function readControl(patch: Mutable<DistrictPatch>, cells: Cells, refuse: Refuse): void {
  const word = fold(cells.control);
  if (YES.includes(word)) patch.control = true;
  else if (word !== '' && !NO.includes(word)) refuse('control', 'bad-control');
}

function readPopulation(cells: Cells, refuse: Refuse): Population | undefined {
  if (cells.population === '' && cells.year === '') return undefined;
  if (cells.population === '') return refuse('year', 'year-without-population');
  if (cells.year === '') return refuse('population', 'population-without-year');
  if (!/^(?:19|20)\d{2}$/.test(cells.year)) return refuse('year', 'bad-year');
  // Thousands are grouped by a space, a narrow no-break space included.
  const number = /^(~?)(\d{1,9})$/.exec(cells.population.replace(/\s/gu, ''));
  const inhabitants = Number(number?.[2] ?? 0);
  if (inhabitants === 0) return refuse('population', 'bad-population');
  const year = Number(cells.year);
  return number?.[1] ? { year, inhabitants, approximate: true } : { year, inhabitants };
}

const SINGLE = ['name', 'label', 'department', 'service', 'wave', 'start', 'control'] as const;

function joined(before: DistrictPatch, patch: DistrictPatch, refuse: Refuse) {
  for (const field of SINGLE) {
    const [a, b] = [before[field], patch[field]];
    if (a !== undefined && b !== undefined && a !== b) return refuse(field, 'conflicting-row');
  }
  const years = before.population ?? [];
  for (const { year, inhabitants } of patch.population ?? []) {
    if (years.some((entry) => entry.year === year && entry.inhabitants !== inhabitants)) {
      return refuse('population', 'conflicting-row');
    }
  }
  return { ...before, ...patch, population: [...years, ...(patch.population ?? [])] };
}

/** The columns of `qrr.csv`, in the words of the official file, in the order they are written. */
export const REGISTRY_HEADER = [
  'code_qrr',
  'nom',
  'libelle',
  'dep',
  'service',
  'vague',
  'debut',
  'temoin',
  'population',
  'annee',
] as const;

export type RegistryRow = Readonly<Record<(typeof REGISTRY_HEADER)[number], string>>;

/** Rows for `qrr.csv`, one a district and year of population; `parseRegistry` reads them back. */
export function registryRows(districts: readonly District[]): readonly RegistryRow[] {
  return districts.flatMap((district) => {
    const years = district.population.length > 0 ? district.population : [undefined];
    return years.map((population) => registryRow(district, population));
  });
}

function registryRow(district: District, population: Population | undefined): RegistryRow {
  const inhabitants = population ? String(population.inhabitants) : '';
  return {
    code_qrr: district.code,
    nom: district.name,
    libelle: district.label,
    dep: district.department ?? '',
    service: district.service ?? '',
    vague: district.wave === undefined ? '' : String(district.wave),
    debut: district.start ?? '',
    temoin: district.control ? 'oui' : '',
    population: population?.approximate ? `~${inhabitants}` : inhabitants,
    annee: population ? String(population.year) : '',
  };
}

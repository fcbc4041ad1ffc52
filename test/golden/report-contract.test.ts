import { describe, expect, it } from 'vitest';
import { sectionIds } from '../../src/report/report.ts';
import { goldenCases } from './cases.ts';
import { readGolden } from './golden-file.ts';
import { nullsIn } from './nulls.ts';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly unit?: string;
}

interface Table {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly Table[];
}

interface Report {
  readonly schema: string;
  readonly id: string;
  readonly month: string;
  readonly asOf: string;
  readonly provisional: boolean;
  readonly perimeter: readonly unknown[];
  readonly sections: readonly Section[];
}

const answers = goldenCases.filter(({ line }) => /^clct report .*--format json/.test(line));

function reportOf(name: string): Report {
  return JSON.parse(readGolden(name).stdout) as Report;
}

const types = ['count', 'mass', 'money', 'percent', 'rate', 'days', 'date', 'text'];

const absences = [
  'not-available',
  'not-applicable',
  'hidden',
  'base-too-small',
  'too-early',
  'failed',
];

describe.each(answers)('$line', ({ name }) => {
  const report = reportOf(name);
  const tables = report.sections.flatMap((section) => section.tables);

  it('has the members of the contract, in its order', () => {
    expect(Object.keys(report)).toEqual([
      'schema',
      'id',
      'month',
      'asOf',
      'provisional',
      'perimeter',
      'sections',
    ]);
    expect(report.schema).toBe('clct-report/1');
    expect(report.id).toMatch(new RegExp(`^clct-${report.month}-[0-9a-f]{8}$`));
    expect(report.asOf).toBe('2019-08-12T09:30:00Z');
    expect(readGolden(name).code).toBe(report.provisional ? 1 : 0);
    expect(nullsIn(report)).toEqual([]);
  });

  it('has every section, in the order of the report', () => {
    expect(report.sections.map(({ id }) => id)).toEqual(sectionIds);
    const names = report.sections.flatMap((section) => Object.keys(section));
    expect(new Set(names)).toEqual(new Set(['id', 'title', 'tables']));
  });

  it('has tables with English ids, each of them once', () => {
    const ids = tables.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has columns of the known types, each with its key and label', () => {
    for (const { columns } of tables) {
      expect(columns.filter(({ type }) => !types.includes(type))).toEqual([]);
      expect(columns.filter(({ label }) => label === '')).toEqual([]);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    }
  });

  it('fills every cell: with a text, a figure, a partial one, or why there is none', () => {
    for (const { columns, rows } of tables) {
      for (const row of rows) {
        for (const { key, type } of columns) expect(problem(row[key], type)).toBe('');
      }
    }
  });
});

function problem(cell: unknown, type: string): string {
  const text = JSON.stringify(cell) ?? 'nothing';
  if (type === 'text' || type === 'date') return typeof cell === 'string' ? '' : text;
  if (typeof cell === 'number') return Number.isFinite(cell) ? '' : text;
  if (typeof cell !== 'object' || cell === null) return text;
  const keys = Object.keys(cell).join(' ');
  if (keys === 'missing') return absences.includes(String(Object.values(cell)[0])) ? '' : text;
  const [value, partial] = Object.values(cell) as readonly unknown[];
  const isPartial = Array.isArray(partial) && partial.length > 0;
  return keys === 'value partial' && typeof value === 'number' && isPartial ? '' : text;
}

it('marks what a missing source leaves, and compares it with nothing', () => {
  const { sections, provisional } = reportOf('clct-report-missing-source-json');
  const results = sections.find(({ id }) => id === 'results')?.tables[0]?.rows ?? [];
  const seizures = results.filter((row) => row.indicator === 'seizures.events');
  const [lacking, whole] = ['91_2', '93_3'].map((qrr) => seizures.find((row) => row.qrr === qrr));
  expect(provisional).toBe(true);
  expect(lacking?.value).toEqual({ value: 4, partial: ['gendarmerie'] });
  expect(lacking?.difference).toEqual({ missing: 'not-available' });
  expect(lacking?.ytd).toEqual({ missing: 'not-available' });
  expect(whole?.value).toBe(7);
  expect(typeof whole?.difference).toBe('number');
});

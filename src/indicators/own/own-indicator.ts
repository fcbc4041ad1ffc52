import { kindNamed } from '../../domain/kinds.ts';
import { indicatorNamed } from '../catalogue.ts';
import type { ScannedDataset, ScannedIndicator, Unit } from '../indicator.ts';
import type { Words } from './condition.ts';
import { type OwnField, type OwnRecords, ownFields } from './fields.ts';
import { compileFilter, type FilterProblem } from './filter.ts';

/** Kinds of figures that an indicator of the workspace may be. */
export const ownKinds = ['count', 'sum', 'median', 'share'] as const;

/** An indicator as `indicators.yaml` defines it. */
export interface OwnDefinition {
  readonly label: { readonly fr: string; readonly en: string };
  readonly records: OwnRecords;
  readonly kind: (typeof ownKinds)[number];
  /** What is added up, or of which the median is taken. */
  readonly field?: string | undefined;
  readonly unit?: string | undefined;
  /** What counts; everything where absent. */
  readonly filter?: string | undefined;
  /** Of a share: what it is a share of; everything where absent. */
  readonly of?: string | undefined;
}

/** What is wrong with a definition: at one of its keys, for a filter somewhere within. */
export interface OwnProblem {
  readonly key: string;
  readonly expected: string;
  readonly filter?: FilterProblem;
}

export type OwnResult = ScannedIndicator | { readonly problem: OwnProblem };

/** Makes an indicator of a definition, or says what is wrong with it. */
export function ownIndicator(id: string, definition: OwnDefinition, words: Words): OwnResult {
  const { records, kind } = definition;
  if (!/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/.test(id) || indicatorNamed(id) !== undefined)
    return problem('', 'a-z 0-9 _ .');
  const measured = fieldOf(definition);
  if ('problem' in measured) return measured;
  const context = { fields: ownFields[records], words };
  const filters: string[] = [];
  const named: OwnField[] = measured.field === undefined ? [] : [measured.field];
  for (const key of ['filter', 'of'] as const) {
    const compiled = compileFilter(definition[key] ?? '', context);
    if (definition[key] === undefined) filters.push('true');
    else if ('problem' in compiled)
      return { problem: { key, expected: compiled.problem.expected, filter: compiled.problem } };
    else {
      filters.push(compiled.sql);
      named.push(...compiled.fields);
    }
  }
  if (definition.of !== undefined && kind !== 'share') return problem('of', 'kind: share');
  const dataset = datasetFor(records, named);
  if (dataset === undefined) return problem('filter', apart(records));
  const [filter = 'true', of = 'true'] = filters;
  return {
    id,
    kind,
    unit: measured.unit,
    dataset,
    month: kindNamed(records)?.month ?? '',
    ...figureSql({ kind, dataset, field: measured.field, filter, of }),
    ...(kind === 'sum' ? { countedBy: countOf[records] } : {}),
    source: 'workspace',
    caveats: definition.filter === undefined ? [] : ['own-filter'],
    direction: 'neutral',
    own: {
      fr: [definition.label.fr, formulaOf(definition)],
      en: [definition.label.en, formulaOf(definition)],
    },
  };
}

function problem(key: string, expected: string): { readonly problem: OwnProblem } {
  return { problem: { key, expected } };
}

/** The count that says whether a percent of a sum means anything. */
const countOf: Readonly<Record<OwnRecords, string>> = {
  seizures: 'seizures.events',
  arrests: 'arrests.total',
  reports: 'reports.received',
  deal_points: 'deal_points.new',
  operations: 'operations.count',
};

type Measured = { readonly field: OwnField | undefined; readonly unit: Unit };

/** A sum and a median need a field that is a number, in its own unit; the others have none. */
function fieldOf({
  records,
  kind,
  field,
  unit,
}: OwnDefinition): Measured | { readonly problem: OwnProblem } {
  if (kind === 'count' || kind === 'share') {
    const own = kind === 'count' ? 'count' : 'percent';
    if (field !== undefined) return problem('field', 'kind: sum, median');
    return unit === undefined || unit === own
      ? { field: undefined, unit: own }
      : problem('unit', own);
  }
  const numbers = ownFields[records].filter((one) => one.unit !== undefined);
  const chosen = numbers.find(({ name }) => name === field);
  if (chosen?.unit === undefined)
    return problem('field', numbers.map(({ name }) => name).join(', '));
  if (unit !== undefined && unit !== chosen.unit) return problem('unit', chosen.unit);
  return { field: chosen, unit: chosen.unit };
}

/** Amounts belong to an event, quantities to one of its products: no row has both. */
function datasetFor(records: OwnRecords, named: readonly OwnField[]): ScannedDataset | undefined {
  if (records === 'deal_points') return 'deal-points';
  if (records !== 'seizures') return records;
  const needed = [...new Set(named.flatMap(({ dataset }) => dataset ?? []))];
  return needed.length > 1 ? undefined : (needed[0] ?? 'seizure-events');
}

function apart(records: OwnRecords): string {
  const names = (dataset: ScannedDataset) =>
    ownFields[records]
      .filter((field) => field.dataset === dataset)
      .map(({ name }) => name)
      .join(', ');
  return `${names('seizure-products')} | ${names('seizure-events')}`;
}

interface Formula {
  readonly kind: OwnDefinition['kind'];
  readonly dataset: ScannedDataset;
  readonly field: OwnField | undefined;
  readonly filter: string;
  readonly of: string;
}

type Value = Pick<ScannedIndicator, 'value' | 'base' | 'each' | 'survives'>;

function figureSql({ kind, dataset, field, filter, of }: Formula): Value {
  const column = field?.column ?? field?.name ?? '';
  const each = dataset === 'seizure-products' ? { each: 'source, event, loose' } : {};
  switch (kind) {
    case 'count':
      return { value: countSql(dataset, filter), ...each, survives: 'sum' };
    case 'share':
      return {
        value: countSql(dataset, `${filter} AND ${of}`),
        base: countSql(dataset, of),
        ...each,
        survives: 'ratio',
      };
    case 'median':
      // Between two decimal fractions the engine cuts the middle to their scale; 0 is a value.
      return {
        value: `median((${column})::DOUBLE) FILTER (${filter} AND n = 1)`,
        survives: 'month',
      };
    case 'sum':
      return { value: sumSql(dataset, column, filter), survives: 'sum' };
  }
}

/** An event with several products that fit counts once: of its rows, as many events as the largest says. */
function countSql(dataset: ScannedDataset, filter: string): string {
  const aggregate = dataset === 'seizure-products' ? 'max' : 'sum';
  return `coalesce(${aggregate}(n) FILTER (${filter}), 0)`;
}

/**
 * Where the lines of an event contradict each other, no sum can be told; nor where no quantity says what
 * it is measured in.
 */
function sumSql(dataset: ScannedDataset, column: string, filter: string): string {
  const sum = `coalesce(sum(${column}) FILTER (${filter}), 0)`;
  if (dataset === 'seizure-products') {
    const stray = `coalesce(bool_or(uncounted AND ${column} IS NULL) FILTER (${filter}), false)`;
    return `CASE WHEN ${sum} > 0 OR NOT ${stray} THEN ${sum} END`;
  }
  if (dataset !== 'seizure-events') return sum;
  return `CASE WHEN NOT coalesce(bool_or(${column}_conflict) FILTER (${filter}), false) THEN ${sum} END`;
}

/** The definition as it was written, which needs no other language. */
function formulaOf({ kind, records, field, filter, of }: OwnDefinition): string {
  const parts = [
    `${kind} ${field ?? records}`,
    ...(filter === undefined ? [] : [filter]),
    ...(of === undefined ? [] : [`of: ${of}`]),
  ];
  return parts.join(' · ');
}

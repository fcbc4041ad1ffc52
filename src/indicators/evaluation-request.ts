import type { Month } from '../domain/month.ts';
import type { Indicator } from './indicator.ts';
import type { Relations } from './relations.ts';

/** Runs a query with parameters and gives its rows; several may be asked at once. */
export type Query = (
  sql: string,
  params: readonly (string | number)[],
) => Promise<readonly Readonly<Record<string, string | number | boolean | null>>[]>;

export interface EvaluationRequest {
  readonly indicators: readonly Indicator[];
  readonly from: Month;
  readonly to: Month;
  readonly relations: Relations;
  readonly query: Query;
}

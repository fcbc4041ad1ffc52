import type { Month } from '../../domain/month.ts';
import type { CsvReader } from '../../render/csv.ts';
import type { Row } from '../../store/engine.ts';
import type { Context } from '../context.ts';
import type { Recipient } from './recipient.ts';
import type { SharedColumns } from './recipient-settings.ts';

/** All that a package is made of. */
export interface PackageRequest {
  readonly recipient: Recipient;
  readonly month: Month;
  readonly rows: readonly Row[];
  readonly columns: SharedColumns;
  readonly key: string;
  readonly reader: CsvReader;
  /** Time of the last load, UTC. */
  readonly asOf: string;
  /** Reports of the month that do not say to whom they were transmitted. */
  readonly unsaid: number;
  readonly perimeter: readonly string[];
  readonly context: Context;
}

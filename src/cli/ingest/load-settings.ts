import type { Month } from '../../domain/month.ts';
import type { Locator } from '../../territory/locate.ts';
import type { Registry } from '../../territory/registry.ts';
import type { Context } from '../context.ts';
import type { Session } from '../session.ts';
import type { OnPhase } from '../timings.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Mended } from './mended-file.ts';

/** What `cross ingest` was asked to do with each of its files. */
export interface LoadSettings {
  readonly session: Session;
  readonly context: Context;
  readonly registry: Registry;
  readonly locate: Locator;
  readonly vocabularies: Vocabularies;
  readonly timeZone: string;
  readonly kind: string | undefined;
  readonly source: string | undefined;
  readonly profile: string | undefined;
  readonly covers: readonly Month[] | undefined;
  readonly snapshot: boolean;
  readonly add: boolean;
  readonly restate: boolean;
  readonly dryRun: boolean;
  /** Share of rows that may be refused; above it nothing is loaded. */
  readonly maxRefused: number | undefined;
  readonly reason: string | undefined;
  /** The file holds refused rows of a load that come back. */
  readonly mended?: Mended;
  readonly onProgress: (bytes: number) => void;
  readonly onPhase?: OnPhase;
}

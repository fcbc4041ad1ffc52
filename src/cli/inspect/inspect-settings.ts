import type { LoadSettings } from '../ingest/load-settings.ts';

/** What an inspection needs of the settings of a load. */
export type InspectSettings = Pick<
  LoadSettings,
  | 'session'
  | 'context'
  | 'registry'
  | 'locate'
  | 'vocabularies'
  | 'timeZone'
  | 'kind'
  | 'source'
  | 'profile'
  | 'onProgress'
>;

import type { Layout } from '../../intake/layout.ts';
import { type Examination, examineColumns } from '../../intake/mapping.ts';
import type { Profile } from '../../intake/profile.ts';
import { chooseLayout } from '../ingest/choose-layout.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import type { ReadHead } from '../ingest/read-head.ts';

/** What the header of a file says, by the profile that it is read with. */
export interface ExaminedHead {
  readonly profile: Profile | undefined;
  readonly layout: Layout | undefined;
  readonly examination: Examination;
}

/** Chooses the profile and examines the columns as a load does; a wrong profile is an error. */
export function examineHead(file: string, head: ReadHead, settings: LoadSettings): ExaminedHead {
  const { profile, layout, mapping } = chooseLayout(file, head, settings);
  return { profile, layout, examination: examineColumns(mapping) };
}

import { kindNamed, kinds } from '../../domain/kinds.ts';
import { type Layout, layoutOf } from '../../intake/layout.ts';
import { type Examination, examineColumns } from '../../intake/mapping.ts';
import type { Profile } from '../../intake/profile.ts';
import type { LoadSettings } from '../ingest/load-settings.ts';
import type { ReadHead } from '../ingest/read-head.ts';
import { ownHeader, profileOf } from '../ingest/stage-file.ts';

/** What the header of a file says, by the profile that it is read with. */
export interface ExaminedHead {
  readonly profile: Profile | undefined;
  readonly layout: Layout | undefined;
  readonly examination: Examination;
}

/** Chooses the profile and examines the columns as a load does; a wrong profile is an error. */
export function examineHead(file: string, head: ReadHead, settings: LoadSettings): ExaminedHead {
  const profile = profileOf(head, settings);
  const layout = layoutOf({ profile, kind: kindNamed(profile?.kind ?? ''), ...head });
  const examination = examineColumns({
    file,
    header: layout?.header ?? ownHeader(head),
    kinds,
    kind: settings.kind,
    profile: layout?.profile ?? profile,
  });
  return { profile, layout, examination };
}

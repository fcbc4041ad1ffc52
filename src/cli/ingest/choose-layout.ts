import { foldHeader } from '../../domain/fold.ts';
import { kindNamed, kinds } from '../../domain/kinds.ts';
import { hiddenText, personalSort } from '../../domain/personal-data.ts';
import type { Mapping, MappingRequest } from '../../intake/candidate.ts';
import { type Layout, layoutOf } from '../../intake/layout.ts';
import { mendedProfile } from '../../intake/mended.ts';
import type { Profile } from '../../intake/profile.ts';
import { chooseProfile } from '../workspace/profiles.ts';
import type { LoadSettings } from './load-settings.ts';
import { rejectPositions } from './mended.ts';
import type { ReadHead } from './read-head.ts';

/** How a file is to be read, before its columns are mapped. */
export interface ChosenLayout {
  readonly profile: Profile | undefined;
  readonly layout: Layout | undefined;
  /** What maps its columns. */
  readonly mapping: MappingRequest;
}

/** Chooses the profile of a file by its headers, and its layout. */
export function chooseLayout(file: string, head: ReadHead, settings: LoadSettings): ChosenLayout {
  const profile = profileOf(head, settings);
  const layout = layoutOf({ profile, kind: kindNamed(profile?.kind ?? ''), ...head });
  const mapping = {
    file,
    header: layout?.header ?? ownHeader(head),
    kinds,
    kind: settings.kind,
    profile: layout?.profile ?? profile,
  };
  return { profile, layout, mapping };
}

/** The mapping as it is told: a column that a layout makes others of is not left out. */
export function withoutSources(
  mapping: Mapping,
  layout: Layout | undefined,
  { header }: ReadHead,
): Mapping {
  const sources = new Set(layout?.sources.map((at) => header[at]));
  return { ...mapping, unmapped: mapping.unmapped.filter((name) => !sources.has(name)) };
}

/** The profile of a file; of refused rows that come back, that of their load, if it had one. */
function profileOf(
  head: ReadHead,
  { session, profile, mended }: LoadSettings,
): Profile | undefined {
  if (mended === undefined) return chooseProfile(session.paths, profile, head.header);
  if (profile === undefined) return undefined;
  const kind = kindNamed(mended.load.kind ?? '');
  const named = (kind?.fields ?? []).map(({ name }) => name);
  const made = named.filter((name) => head.header.includes(name));
  const found = chooseProfile(session.paths, profile, head.header);
  return found && mendedProfile(found, made);
}

/** The header without the columns that a file of refused rows has beside its own. */
function ownHeader(head: ReadHead): readonly string[] {
  const beside = rejectPositions(head);
  return head.header.map((name, at) => (beside.includes(at) ? '' : name));
}

/** A layout by its headers, whatever their case and accents; it is stored, so a personal one is hidden. */
export function headerKey(head: Pick<ReadHead, 'header'>): string {
  const keys = head.header.map((name) =>
    personalSort(name) === undefined ? foldHeader(name) : hiddenText,
  );
  return keys.join('|');
}

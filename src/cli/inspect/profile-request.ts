import type { Examination } from '../../intake/mapping.ts';
import type { Profile } from '../../intake/profile.ts';
import type { Lang, Words } from '../../locale/words.ts';
import type { Vocabularies } from '../workspace/vocabularies.ts';
import type { Inspection } from './inspection.ts';

/** What a profile to start from is written from. */
export interface ProfileTextRequest {
  readonly name: string;
  readonly inspection: Inspection;
  readonly examination: Examination;
  /** The profile that the inspection followed: its settings stay. */
  readonly base: Profile | undefined;
  readonly vocabularies: Vocabularies;
  /** What to type once the profile is finished. */
  readonly command: string;
  readonly words: Words;
  readonly lang: Lang;
}

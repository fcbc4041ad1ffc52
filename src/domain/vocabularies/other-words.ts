import { words } from '../words.ts';

/**
 * The words by which an export itself says "other", in every vocabulary. Words for "unknown" are
 * not among them: they stay visible as unknown values, since they tell of the quality of a file.
 */
export const otherWords = words(
  'autre; autres; autre(s); divers; diverse; others; misc; miscellaneous',
);

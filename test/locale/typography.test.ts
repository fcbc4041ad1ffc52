import { describe, expect, it } from 'vitest';
import { languages, leaves } from './leaves.ts';
import { prose } from './prose.ts';

/** A sign after several spaces stands in a legend: it is no punctuation. */
const faults = {
  fr: {
    'ordinary space or none before :': /\S :(?=\s|$)|[\p{L}})\u202f]:(?=\s|$)/u,
    'ordinary space before ; ! or ?': /\S [;!?](?=\s|$)/u,
    'ordinary space or none inside « »': /«(?!\u00a0)|(?<!\u00a0)»/u,
    'ordinary space or none before %': /\d ?%/u,
    'straight apostrophe': /\p{L}'/u,
    'foreign quotes': /[“”"]/u,
    'three dots for an ellipsis': /\.\.\./u,
  },
  en: {
    'space before punctuation': /\S[ \u00a0\u202f][:;!](?=\s|$)/u,
    'space before %': /\d[ \u00a0\u202f]%/u,
    'straight apostrophe': /\p{L}'/u,
    'foreign quotes': /[«»"]/u,
    'three dots for an ellipsis': /\.\.\./u,
  },
} as const;

/** `cross.yaml` is edited by hand, where a space that cannot be told from others is in the way. */
const editedByHand = 'intake.config';

describe.each(languages)('%s', (lang, words) => {
  const texts = [...leaves(words)].filter(([path]) => path !== editedByHand);

  it.each(Object.entries(faults[lang]))('has no %s', (_, fault) => {
    expect(texts.filter(([path, text]) => fault.test(prose(path, text)))).toEqual([]);
  });
});

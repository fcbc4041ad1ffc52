import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { loadWords } from '../../src/locale/load-words.ts';
import { beforeStartNotes } from '../../src/report/before-start.ts';
import type { SectionContext, ShownDistrict } from '../../src/report/section-context.ts';

const words = { fr: await loadWords('fr'), en: await loadWords('en') };

function notes(
  month: string,
  starts: Readonly<Record<string, string | undefined>>,
  lang: 'fr' | 'en' = 'fr',
): readonly string[] {
  const districts = Object.entries(starts).map(
    ([code, start]): ShownDistrict => ({ code, label: code, start: start as Month | undefined }),
  );
  const context = { districts, month, words: words[lang], lang } as unknown as SectionContext;
  return beforeStartNotes(context, '2018-01' as Month).map((note) =>
    note.replaceAll('\u00a0', ' '),
  );
}

describe('figures before a QRR began', () => {
  it('are marked when the month itself is from before', () => {
    expect(notes('2018-07', { '93_3': '2018-09' })).toEqual([
      '93_3 : avant la création du QRR (09/2018).',
    ]);
    expect(notes('2018-07', { '93_3': '2018-09' }, 'en')).toEqual([
      '93_3: before the QRR began (09/2018).',
    ]);
  });

  it('are marked when only months compared with are from before', () => {
    const [note] = notes('2018-09', { '93_3': '2018-09' });
    expect(note).toMatch(
      /^93_3 : les mois de comparaison .*avant la création du QRR \(09\/2018\)\.$/,
    );
  });

  it('share a note with the QRR that began with them, by month', () => {
    const starts = { a: '2019-03', b: '2018-09', c: '2019-03', d: undefined, e: '2018-01' };
    const found = notes('2018-12', starts);
    expect(found.map((note) => note.split(' : ')[0])).toEqual(['b', 'a, c']);
  });
});

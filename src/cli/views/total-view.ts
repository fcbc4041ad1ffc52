import { fill } from '../../locale/fill.ts';
import { wrap } from '../../render/text.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../ingest/ingest-files.ts';

/** The sums of several loads, and how many files were not loaded. */
export function totalView({ summaries, codes }: Outcome, context: Context): string {
  const { words, lang, width } = context;
  const sum = (key: 'read' | 'new' | 'revised' | 'unchanged' | 'refused') =>
    summaries.reduce((total, summary) => total + summary[key], 0);
  const counts = {
    files: summaries.length,
    read: sum('read'),
    new: sum('new'),
    revised: sum('revised'),
    unchanged: sum('unchanged'),
    refused: sum('refused'),
  };
  const failed = codes.length - summaries.length;
  const lack = failed === 0 ? [] : [fill(words.intake.failed, { files: failed }, lang)];
  return [...wrap(fill(words.intake.total, counts, lang), width), ...lack, ''].join('\n');
}

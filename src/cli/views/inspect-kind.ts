import { fill } from '../../locale/fill.ts';
import type { Context } from '../context.ts';
import type { Inspection, KindFinding } from '../inspect/inspection.ts';

/** What the rows are, and what says so: the fields recognised, and the kind that comes next. */
export function kindText({ kind, kinds }: Inspection, { words, lang }: Context): readonly string[] {
  const texts = words.inspect;
  const nameOf = (finding: KindFinding) => words.domain.kinds[finding.kind] ?? finding.kind;
  const chosen = kinds.find((finding) => finding.kind === kind);
  if (chosen === undefined) {
    const scores = kinds.map((finding) =>
      fill(texts.kindScore, { kind: nameOf(finding), count: finding.fields.length }, lang),
    );
    return kinds.length === 0 ? [] : [fill(texts.kindUnknown, { scores: scores.join(', ') }, lang)];
  }
  const n = chosen.fields.length;
  const own = chosen.own.map((field) => words.domain.fields[field] ?? field).join(', ');
  const template = chosen.own.length === 0 ? texts.kindNoOwn : texts.kind;
  const first = fill(template, { kind: nameOf(chosen), count: n, n, own }, lang);
  const next = kinds.find((finding) => finding !== chosen);
  if (next === undefined || next.fields.length === 0) return [first];
  const second = { kind: nameOf(next), count: next.fields.length };
  return [first, fill(texts.runnerUp, second, lang)];
}

import { expect, it } from 'vitest';
import { textWidth } from '../../src/render/text.ts';
import { languages, leaves } from './leaves.ts';

const [french, english] = languages.map(([, words]) => leaves(words)) as [
  ReadonlyMap<string, string>,
  ReadonlyMap<string, string>,
];

/** Heads of columns: the tables fit 80 columns in French, so English may hardly be wider. */
const heads = [
  'report.columns',
  'report.absences',
  'report.partialMark',
  'indicators.columns',
  'intake.counts',
  'intake.refusedColumns',
  'intake.loads.columns',
  'intake.qrr.columns',
  'intake.status.source',
  'intake.status.kind',
];

/** Labels of rows: their column is as wide as the longest French one. */
const rowLabels = [
  'domain.kinds',
  'domain.fields',
  'domain.products',
  'domain.origins',
  'domain.districts',
  'report.states',
  'indicators.facts',
];

/** Labels of the load view: a blank before, at least one after, in 18 columns. */
const loadLabels =
  /^intake\.(?:readAs|profile|source|covers|months|outside|unplaced|withdrawn|warnings\..*\.0)$/;

it('has English heads of columns at most two longer than the French ones', () => {
  const wide = heads
    .flatMap((group) => under(english, group))
    .filter(([path, text]) => {
      return textWidth(text) > textWidth(french.get(path) ?? '') + 2;
    });
  expect(wide).toEqual([]);
});

it.each(rowLabels)('has no English label of %s longer than the longest French one', (group) => {
  const longest = Math.max(...under(french, group).map(([, text]) => textWidth(text)));
  expect(under(english, group).filter(([, text]) => textWidth(text) > longest)).toEqual([]);
});

it.each(['report.summary', 'indicators.single', 'indicators.families', 'report.method'])(
  'has no English label of %s longer than the longest French one',
  (group) => {
    const labels = (texts: ReadonlyMap<string, string>) =>
      under(texts, group).filter(([path]) =>
        /\.(?:0|results|reports|seizures|arrests|cross|reliability)$/.test(path),
      );
    const longest = Math.max(...labels(french).map(([, text]) => textWidth(text)));
    expect(labels(english).filter(([, text]) => textWidth(text) > longest)).toEqual([]);
  },
);

it.each(languages)('fits the labels of the load view into their column (%s)', (_, words) => {
  const labels = [...leaves(words)].filter(([path]) => loadLabels.test(path));
  expect(labels.length).toBeGreaterThan(8);
  expect(labels.filter(([, text]) => textWidth(text) > 16)).toEqual([]);
});

function under(
  texts: ReadonlyMap<string, string>,
  group: string,
): readonly (readonly [string, string])[] {
  const found = [...texts].filter(([path]) => path === group || path.startsWith(`${group}.`));
  if (found.length === 0) throw new Error(`no texts under ${group}`);
  return found;
}

import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { reasons } from '../../src/domain/reasons.ts';
import { vocabularies } from '../../src/domain/vocabularies.ts';
import { errorExits } from '../../src/errors.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { describeIndicator } from '../../src/report/labels.ts';
import { sectionIds } from '../../src/report/report.ts';
import { languages } from './leaves.ts';

/** Codes of districts that are no district; design.md reserves them. */
const reservedDistricts = ['ALL', 'NONE', 'UNPLACED'];

describe.each(languages)('%s', (_, words) => {
  const { domain, indicators, intake, report } = words;

  it.each([
    ['error', Object.keys(errorExits), words.errors],
    ['reason', reasons, intake.reasons],
    ['kind of record', kinds.map(({ name }) => name), domain.kinds],
    ['field', kinds.flatMap(({ fields }) => fields.map(({ name }) => name)), domain.fields],
    ['product', vocabularies.products.map(({ code }) => code), domain.products],
    ['origin', vocabularies.origins.map(({ code }) => code), domain.origins],
    ['reserved district', reservedDistricts, domain.districts],
    ['section', sectionIds, report.sections],
    ['unit', catalogue.map(({ unit }) => unit), indicators.units],
    ['kind of indicator', catalogue.map(({ kind }) => kind), indicators.kinds],
    ['way to survive', catalogue.map(({ survives }) => survives), indicators.survives],
  ] as const)('has words for every %s', (_, codes, texts) => {
    const worded = Object.keys(texts);
    expect([...new Set(codes)].filter((code) => !worded.includes(code))).toEqual([]);
  });

  it.each([
    ['error', Object.keys(errorExits), words.errors],
    ['reason', reasons, intake.reasons],
    ['field', kinds.flatMap(({ fields }) => fields.map(({ name }) => name)), domain.fields],
    ['product', vocabularies.products.map(({ code }) => code), domain.products],
    ['origin', vocabularies.origins.map(({ code }) => code), domain.origins],
  ] as const)('has no words for an %s that does not exist', (_, codes, texts) => {
    const known: readonly string[] = codes;
    expect(Object.keys(texts).filter((code) => !known.includes(code))).toEqual([]);
  });

  it.each(catalogue.map(({ id }) => id))('labels and defines %s', (id) => {
    const [label, definition] = describeIndicator(id, words);
    expect(label).not.toBe(id);
    expect(label).not.toMatch(/[{}]/);
    expect(definition).not.toBe(indicators.unknownMeaning);
    expect(definition).not.toMatch(/[{}]/);
  });

  it('gives no two indicators the same label', () => {
    const labels = catalogue.map(({ id }) => describeIndicator(id, words)[0]);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });

  it('describes no indicator that does not exist', () => {
    const { single, families } = indicators;
    const strangers = [
      ...Object.keys(single).filter((id) => !catalogue.some((indicator) => indicator.id === id)),
      ...Object.keys(families).filter(
        (id) => !catalogue.some((indicator) => indicator.id.startsWith(`${id}.`)),
      ),
    ];
    expect(strangers).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { readGolden } from './golden-file.ts';
import { nullsIn } from './nulls.ts';

function answerOf(name: string): Readonly<Record<string, unknown>> {
  const { stdout, code } = readGolden(name);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

describe.each([
  ['cross-status-json', 'cross-status/1', ['sources']],
  ['cross-loads-json', 'cross-loads/1', ['loads']],
  ['cross-qrr-list-json', 'cross-qrr/1', ['version', 'districts']],
  ['clct-indicators-json', 'clct-indicators/1', ['indicators']],
])('%s', (name, schema, members) => {
  it('begins with its schema, and has no null', () => {
    const answer = answerOf(name);
    expect(Object.keys(answer)).toEqual(['schema', ...members]);
    expect(answer.schema).toBe(schema);
    expect(nullsIn(answer)).toEqual([]);
  });
});

it('lists the loads from the latest, with the counts that their files had', () => {
  const loads = answerOf('cross-loads-json').loads as readonly Readonly<Record<string, number>>[];
  expect(loads.map(({ load }) => load)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  for (const { read, new: added, revised, unchanged, refused } of loads) {
    expect(read).toBe((added ?? 0) + (revised ?? 0) + (unchanged ?? 0) + (refused ?? 0));
  }
});

it('gives every source twelve months, each with a known state', () => {
  const sources = answerOf('cross-status-json').sources as readonly {
    readonly months: readonly { readonly month: string; readonly state: string }[];
  }[];
  const states = ['delivered', 'unfinished', 'suspected-gap', 'missing', 'not-expected'];
  for (const { months } of sources) {
    expect(months).toHaveLength(12);
    expect(months.at(-1)?.month).toBe('2019-07');
    expect(months.filter(({ state }) => !states.includes(state))).toEqual([]);
  }
});

it('lists the whole catalogue of indicators, each with its words', () => {
  const indicators = answerOf('clct-indicators-json').indicators as readonly {
    readonly id: string;
    readonly label: string;
    readonly definition: string;
  }[];
  expect(indicators.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
  const wordless = indicators.filter(
    ({ id, label, definition }) => label === id || definition === '',
  );
  expect(wordless).toEqual([]);
});

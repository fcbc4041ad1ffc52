import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Field, FieldType } from '../../src/domain/field.ts';
import { personalReasons, privacyOf } from '../../src/domain/field-privacy.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { readPage, root } from './pages.ts';

const page = readPage('docs/privacy.md');

const contents: Readonly<Record<FieldType, string>> = {
  date: 'a day, or a month',
  identifier: 'the service’s own number',
  reference: 'a number that services share',
  word: 'a name or a short text',
  flag: 'yes or no',
  integer: 'a whole number',
  quantity: 'a number',
  money: 'euros and cents',
  place: 'a place by its code or name',
  longitude: 'degrees',
  latitude: 'degrees',
};

const stored = {
  value: 'its value',
  text: 'folded text',
  hash: 'a keyed hash',
  nothing: 'nothing',
} as const;

function contentOf({ type, vocabulary, code }: Field): string {
  if (vocabulary !== undefined) return `a word of \`${vocabulary}\``;
  return code ? 'the code of a place' : contents[type];
}

/** The table of the page, made of the declarations. */
function fieldTable(): string {
  const rows = new Map<string, string[]>();
  for (const { name, fields } of kinds) {
    for (const field of fields as readonly Field[]) {
      const privacy = privacyOf(field);
      const reasons = [...new Set(privacy.refused.map((sort) => personalReasons[sort]))].sort();
      const sorts = reasons.map((reason) => reason.replace('looks-like-', '')).join(', ');
      const rest = [contentOf(field), stored[privacy.stored], sorts === '' ? '–' : sorts];
      const key = [`\`${field.name}\``, ...rest].join('|');
      rows.set(key, [...(rows.get(key) ?? []), name]);
    }
  }
  const lines = [...rows].map(([key, names]) => {
    const [field = '', ...rest] = key.split('|');
    return [field, names.length === kinds.length ? 'all' : names.join(', '), ...rest];
  });
  const head = ['field', 'records', 'may hold', 'stored', 'refuses the row if it holds'];
  const widths = head.map((text, at) =>
    Math.max(text.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const text = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [text(head), text(widths.map((width) => '-'.repeat(width))), ...lines.map(text)].join(
    '\n',
  );
}

const written = /^\| field .*?\n(?=\n)/ms;

/** `U=1 npx vitest run test/docs` rewrites the table; on a build server nothing does. */
it.runIf(process.env.U === '1' && !process.env.CI)('rewrites the table', () => {
  writeFileSync(join(root, page.path), page.text.replace(written, `${fieldTable()}\n`));
});

it('says of every field what it may hold', () => {
  expect(written.exec(page.text)?.[0]).toBe(`${fieldTable()}\n`);
});

it('links every refusal for personal data', () => {
  for (const reason of new Set([...Object.values(personalReasons), 'left-hidden'])) {
    expect(page.text).toContain(`[\`${reason}\`](refusals/${reason}.md)`);
  }
});

it('no field whose text is stored goes unsearched', () => {
  const texts = kinds.flatMap(({ fields }) =>
    (fields as readonly Field[]).filter((field) => privacyOf(field).stored === 'text'),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((field) => privacyOf(field).refused.length < 8)).toEqual([]);
  const codes = kinds.flatMap(({ fields }) =>
    (fields as readonly Field[]).filter(({ code }) => code),
  );
  expect(new Set(codes.map(({ name }) => name))).toEqual(new Set(['deal_point']));
  expect(codes.length).toBe(kinds.length);
});

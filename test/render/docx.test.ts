import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fr } from '../../src/locale/fr.ts';
import { renderDocx } from '../../src/render/docx.ts';
import { reportWith } from './sample-report.ts';

const hostile = [
  '<script>alert(1)</script>',
  '=1+1',
  'a|b\u202etxt\u0007',
  '😀',
  'x'.repeat(10_000),
];

const report = reportWith(
  [
    { key: 'name', type: 'text' },
    { key: 'count', type: 'count' },
    { key: 'mass', type: 'mass' },
  ],
  hostile.map((name, at) => ({ name, count: at * 1000, mass: { missing: 'not-available' } })),
);
const voice = { words: fr, lang: 'fr' } as const;

let bytes: Uint8Array;
let text: string;

beforeAll(async () => {
  bytes = await renderDocx(report, voice);
  text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
});

describe('the text document', () => {
  it('has every text as it is, and every figure as it is read', () => {
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('>=1+1<');
    expect(text).toContain('😀');
    expect(text).toContain(hostile[4]);
    expect(text).toContain('4\u202f000');
    expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it('repeats the head of a table on each page', () => {
    expect(text).toContain('<w:tblHeader');
  });

  it('is the same bytes for the same report', async () => {
    expect(Buffer.compare(await renderDocx(report, voice), bytes)).toBe(0);
  });
});

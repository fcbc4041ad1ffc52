import { describe, expect, it } from 'vitest';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';
import { diffRegistryFile } from '../../src/territory/registry-file-diff.ts';

const official = OFFICIAL_QRR.map(({ code, name }) => ({ code, name }));

describe('diffRegistryFile', () => {
  it('finds nothing in the list that is in force', () => {
    expect(diffRegistryFile([], official)).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      successions: [],
      isWhole: true,
    });
  });

  it('finds what a whole list lacks, and keeps it', () => {
    const file = official.filter(({ code }) => code !== '77_1');
    const { removed, after } = diffRegistryFile([], file);
    expect(removed).toEqual(['77_1']);
    expect(after.byCode.has('77_1')).toBe(true);
  });

  it('lacks nothing where a few districts are added or completed', () => {
    const file = [
      { code: 'own-1', name: 'Torcy' },
      { code: '93_3', start: '2018-10' },
    ];
    const { added, removed, changed, successions, isWhole } = diffRegistryFile([], file);
    expect({ added, removed, isWhole }).toEqual({ added: ['own-1'], removed: [], isWhole: false });
    expect(changed).toEqual([{ code: '93_3', fields: ['start'] }]);
    expect(successions).toEqual([]);
  });

  it("compares with the user's own districts", () => {
    const own = [{ code: 'own-1', name: 'Les Prés' }];
    expect(diffRegistryFile(own, own)).toMatchObject({ added: [], changed: [] });
  });
});

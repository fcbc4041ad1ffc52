import { describe, expect, it } from 'vitest';
import type { DistrictPatch } from '../../src/territory/registry.ts';
import { mergeRegistry } from '../../src/territory/registry.ts';
import { diffRegistry } from '../../src/territory/registry-diff.ts';

const registry = (...districts: readonly DistrictPatch[]) => mergeRegistry([], districts);
const torcy = { code: '77_1', name: 'Torcy/Noisiel - cours des Roches', department: '77' };
const trappes = { code: '78_2', name: 'Trappes - Les Merisiers', department: '78' };

describe('diffRegistry', () => {
  it('finds nothing between equal registries', () => {
    expect(diffRegistry(registry(torcy, trappes), registry(trappes, torcy))).toEqual({
      added: [],
      removed: [],
      changed: [],
      successions: [],
    });
  });

  it('names what was added, removed and changed', () => {
    const after = registry({ ...trappes, wave: 1, start: '2018-09' }, { code: 'control-1' });
    const diff = diffRegistry(registry(torcy, trappes), after);
    expect(diff.added).toEqual(['control-1']);
    expect(diff.removed).toEqual(['77_1']);
    expect(diff.changed).toEqual([{ code: '78_2', fields: ['wave', 'start'] }]);
    expect(diff.successions).toEqual([]);
  });

  it('sees a split under new codes', () => {
    const after = registry({ code: '77_2', name: 'Torcy' }, { code: '77_3', name: 'Noisiel' });
    expect(diffRegistry(registry(torcy), after).successions).toEqual([
      { kind: 'split', from: ['77_1'], to: ['77_2', '77_3'] },
    ]);
  });

  it('sees a split that keeps the old code for one part', () => {
    const after = registry({ ...torcy, name: 'Torcy' }, { code: '77_2', name: 'Noisiel' });
    expect(diffRegistry(registry(torcy), after).successions).toEqual([
      { kind: 'split', from: ['77_1'], to: ['77_2', '77_1'] },
    ]);
  });

  it('sees a merge, and another code for the same place', () => {
    const parts = registry({ code: '77_2', name: 'Torcy' }, { code: '77_3', name: 'Noisiel' });
    expect(diffRegistry(parts, registry(torcy)).successions).toEqual([
      { kind: 'merge', from: ['77_2', '77_3'], to: ['77_1'] },
    ]);
    expect(diffRegistry(registry(torcy), registry({ ...torcy, code: '77_9' })).successions).toEqual(
      [{ kind: 'recoded', from: ['77_1'], to: ['77_9'] }],
    );
  });

  it('does not relate places of different départements, nor by filler words', () => {
    const paillade = { code: '34_2', name: 'Torcy - Saint-Paul', department: '34' };
    expect(diffRegistry(registry(torcy), registry(paillade)).successions).toEqual([]);
    const filler = { code: '77_4', name: 'Saint-Thibault - cours du Centre' };
    expect(diffRegistry(registry(torcy), registry(filler)).successions).toEqual([]);
  });
});

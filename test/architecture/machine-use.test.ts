import { describe, expect, it } from 'vitest';
import { layerOf } from '../../scripts/shape/imports.ts';
import { parseSource, readSources } from '../../scripts/shape/source-files.ts';
import { machineLayers } from './layers.ts';
import { machineUses } from './machine-use.ts';

function usesOf(text: string): readonly string[] {
  return machineUses(parseSource('domain/example.ts', text));
}

describe('what touches the machine', () => {
  it('is the process, the clock and chance', () => {
    expect(usesOf('const a = process.env')).toEqual(['process']);
    expect(usesOf('const a = new Date()')).toEqual(['new Date()']);
    expect(usesOf('const a = Date.now()')).toEqual(['Date.now()']);
    expect(usesOf('const a = Math.random()')).toEqual(['Math.random()']);
    expect(usesOf('setTimeout(() => 1, 2)')).toEqual(['setTimeout']);
    expect(usesOf('const a = performance.now()')).toEqual(['performance']);
    expect(usesOf('const a = await fetch(b)')).toEqual(['fetch']);
  });

  it('is not a date that is read, a word in a text or a comment, nor a property', () => {
    expect(usesOf("const a = new Date('2019-07-01')")).toEqual([]);
    expect(usesOf("const a = 'process.env' // Date.now()")).toEqual([]);
    expect(usesOf('const a = machine.process; const b = machine.now()')).toEqual([]);
  });

  it('is left to three folders', () => {
    const wrong = readSources()
      .filter(({ path }) => !machineLayers.includes(layerOf(path)))
      .flatMap((file) => machineUses(file).map((use) => `${file.path}: ${use}`));
    expect(wrong).toEqual([]);
  });
});

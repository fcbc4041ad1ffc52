import { describe, expect, it } from 'vitest';
import { closest } from '../../src/cli/closest.ts';

const commands = ['init', 'inspect', 'ingest', 'status', 'loads', 'undo', 'remove', 'restore'];

describe('the word that was meant', () => {
  it.each([
    ['ingets', 'ingest'],
    ['INGEST', 'ingest'],
    ['ingestt', 'ingest'],
    ['load', 'loads'],
    ['statsu', 'status'],
    ['insect', 'inspect'],
  ])('%s: %s', (typed, meant) => {
    expect(closest(typed, commands)).toBe(meant);
  });

  it.each(['', 'x', 'report', 'do', 'purge'])('%s: none', (typed) => {
    expect(closest(typed, commands)).toBe('');
  });

  it('is none of a word that is too long, whatever it holds', () => {
    expect(closest('ingest'.repeat(200_000), commands)).toBe('');
  });

  it('is none of two that are as near', () => {
    expect(closest('cat', ['bat', 'rat'])).toBe('');
    expect(closest('--mont', ['--month', '--monte'])).toBe('');
  });
});

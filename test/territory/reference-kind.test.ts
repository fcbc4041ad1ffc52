import { expect, it } from 'vitest';
import { PLACES_HEADER } from '../../src/territory/places.ts';
import { referenceKind } from '../../src/territory/reference-kind.ts';
import { REGISTRY_HEADER } from '../../src/territory/registry-rows.ts';

it.each([
  ['registry', [...REGISTRY_HEADER]],
  ['registry', ['Code QRR', 'Nom']],
  ['registry', ['code']],
  ['registry', ['code', 'remarque']],
  ['registry', ['code', 'nom', 'dep', 'commune']],
  ['places', [...PLACES_HEADER]],
  ['places', ['QRR', 'Code INSEE']],
  ['places', ['code', 'commune', 'quartier', 'population']],
] as const)('%s: %j', (kind, header) => {
  expect(referenceKind(header)).toBe(kind);
});

it.each([[[]], [['nom', 'commune']], [['code', 'nom', 'commune']]])('neither: %j', (header) => {
  expect(referenceKind(header)).toBeUndefined();
});

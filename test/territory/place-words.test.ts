import { describe, expect, it } from 'vitest';
import {
  communeKey,
  inseeKey,
  isSilent,
  neighbourhoodKey,
} from '../../src/territory/place-words.ts';

describe('communeKey', () => {
  it.each([
    ['CHAMPIGNY S/ MARNE', 'Champigny-sur-Marne'],
    ['CHAMPIGNY S/MARNE', 'Champigny-sur-Marne'],
    ['AULNAY SS BOIS', 'Aulnay-sous-Bois'],
    ['aulnay s/ bois', 'Aulnay-sous-Bois'],
    ['ST MARTIN D HERES', "Saint-Martin-d'Hères"],
    ['Ste Foy la Grande', 'Sainte-Foy-la-Grande'],
    ['GARGES LEZ GONESSE', 'Garges-lès-Gonesse'],
    ['TORCY CEDEX', 'Torcy'],
    ['COURNEUVE (LA)', 'La Courneuve'],
    ['SEYNE SUR MER (LA)', 'La Seyne-sur-Mer'],
    ['havre', 'LE HAVRE'],
    ["L'ISLE D’ABEAU", "Isle-d'Abeau (L')"],
  ])('reads %s as %s', (written, official) => {
    expect(communeKey(written)).toEqual(communeKey(official));
  });

  it('keeps the department of a postal code', () => {
    expect(communeKey('77200 Torcy Cedex 2')).toEqual({ name: 'torcy', department: '77' });
    expect(communeKey('97400 Saint-Denis')).toEqual({ name: 'saint denis', department: '974' });
  });

  it.each([
    ['LYON 08', 'lyon', 8],
    ['Lyon 8ème', 'lyon', 8],
    ['Marseille 15e Arrondissement', 'marseille', 15],
    ['MARSEILLE-1ER-ARRONDISSEMENT', 'marseille', 1],
    ['Paris 18 arr.', 'paris', 18],
    ['PARIS 18 CEDEX 18', 'paris', 18],
  ])('reads %s as arrondissement', (text, name, arrondissement) => {
    expect(communeKey(text)).toEqual({ name, arrondissement });
  });

  it('keeps different communes apart', () => {
    expect(communeKey('Saint-Denis')).not.toEqual(communeKey('Saint-Ouen'));
    expect(communeKey('Villefontaine 2')).toEqual({ name: 'villefontaine 2' });
  });
});

describe('inseeKey', () => {
  it('keeps a code, and puts back a lost zero', () => {
    expect(inseeKey(' 77468 ')).toEqual({ insee: '77468' });
    expect(inseeKey('6088')).toEqual({ insee: '06088' });
    expect(inseeKey('2a004')).toEqual({ insee: '2A004' });
    expect(inseeKey('77468.0')).toEqual({ insee: '77468' });
    expect(inseeKey('77468.5')).toBeUndefined();
  });

  it('resolves arrondissements to their city', () => {
    expect(inseeKey('69388')).toEqual({ insee: '69123', arrondissement: 8 });
    expect(inseeKey('75120')).toEqual({ insee: '75056', arrondissement: 20 });
    expect(inseeKey('13201')).toEqual({ insee: '13055', arrondissement: 1 });
    expect(inseeKey('13217')).toEqual({ insee: '13217' });
  });

  it('refuses what is no code', () => {
    expect(['', '77', 'Torcy', '00000', '774680'].map(inseeKey)).toEqual(Array(5).fill(undefined));
  });
});

describe('neighbourhoodKey', () => {
  it.each([
    ['Quartier des Merisiers', 'Les Merisiers'],
    ['CITE DU LUZARD', 'luzard'],
    ['Résidence de la Grande Borne', 'La Grande Borne'],
    ['cité renault', 'Renault'],
    ['SAINTE MUSSE', 'Ste-Musse'],
    ["L'ARIANE", 'ariane'],
    ['8ème arr.', '8e arrondissement'],
    ['08', '8e arrondissement'],
  ])('reads %s as %s', (written, official) => {
    expect(neighbourhoodKey(written)).toBe(neighbourhoodKey(official));
  });

  it('never becomes empty by leaving words out', () => {
    expect(neighbourhoodKey('Quartier')).toBe('quartier');
    expect(neighbourhoodKey('4 chemins')).toBe('4 chemins');
  });
});

describe('isSilent', () => {
  it('knows cells that say nothing', () => {
    expect(['', ' - ', '?', 'N/A', 'Non renseigné', 'INCONNU', 'n.c.'].every(isSilent)).toBe(true);
    expect(['Torcy', 'néant', '0'].some(isSilent)).toBe(false);
  });
});

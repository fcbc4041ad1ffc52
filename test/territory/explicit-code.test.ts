import { describe, expect, it } from 'vitest';
import { createCodeReader } from '../../src/territory/explicit-code.ts';
import { OFFICIAL_QRR } from '../../src/territory/official-qrr.ts';

const read = createCodeReader([
  ...OFFICIAL_QRR,
  { code: 'Torcy_NORD', name: 'Torcy nord', label: 'Torcy N', population: [] },
]);

describe('createCodeReader', () => {
  it.each([
    '77_1',
    '77 1',
    'QRR 77-1',
    '77.1',
    'Torcy/Noisiel',
    'torcy noisiel',
    'TORCY - NOISIEL',
    'QRR de Torcy/Noisiel',
    '77_1 Torcy/Noisiel',
    '77-1 - Torcy/Noisiel',
    'Torcy/Noisiel - ZSP Torcy/cours des Roches/cours du Luzard',
  ])('reads « %s » as 77_1', (text) => {
    expect(read(text)).toEqual({ code: '77_1', by: 'code' });
  });

  it('knows own codes raw and folded', () => {
    expect(read('Torcy_NORD')).toEqual({ code: 'Torcy_NORD', by: 'code' });
    expect(read('torcy nord')).toEqual({ code: 'Torcy_NORD', by: 'code' });
  });

  it.each(['hors QRR', 'HORS ZONE', 'none', 'Néant', 'NON', 'outside'])(
    'takes « %s » for outside',
    (text) => {
      expect(read(text)).toEqual({ code: 'NONE', by: 'word' });
    },
  );

  it.each(['', ' ', '-', 'inconnu', 'Non renseigné', 'UNPLACED'])(
    'hears nothing in « %s »',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it.each(['77_9', 'oui', 'ALL', '78_2 Torcy/Noisiel', 'rue de Torcy', '99999'])(
    'does not know « %s »',
    (text) => {
      expect(read(text)).toEqual({ code: 'UNPLACED', by: 'unknown-code' });
    },
  );

  it('does not choose between the districts of one city', () => {
    expect(read('Marseille')).toEqual({ code: 'UNPLACED', by: 'ambiguous' });
  });

  it('reads the code, label and name of every official district as itself', () => {
    for (const { code, label, name } of OFFICIAL_QRR) {
      const texts = [code, label, name, `${code} ${label}`];
      expect(texts.map((text) => read(text)?.code)).toEqual(texts.map(() => code));
    }
  });
});

import { fold } from './fold.ts';

/** Indices of état 4001: alone in a cell, these numbers name an index and no NATINF code. */
const indices = ['55', '56', '57', '58'];

/** The digits of a NATINF code as a user writes it (`7990`, `07990`, « natinf 7990 »), else undefined. */
export function natinfNumber(text: string): string | undefined {
  return /^(?:natinf)?[ :.-]*(?:n°)?[ ]*0*([1-9]\d{0,5})$/.exec(fold(text))?.[1];
}

/**
 * The folded words by which exports write a NATINF code: with and without « natinf », and filled up
 * to five digits. 55 to 58 need « natinf », as alone they are indices of état 4001.
 */
export function natinfWords(number: string): readonly string[] {
  const written = [...new Set([number, number.padStart(5, '0')])];
  const named = written.flatMap((digits) => [`natinf ${digits}`, `natinf${digits}`]);
  return [...named, ...written.filter((digits) => !indices.includes(digits))];
}

import { createHmac } from 'node:crypto';

/** Without letters that are read as digits: 32 signs, five bits each. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/**
 * A short reference of a record, `7K3QF-9M2XA`: the same in every package for as long as the record is
 * the same, and nothing can be learnt from it without the workspace's key. Fifty bits: among a million
 * records, two share one with a chance of one in 2,000.
 */
export function recordReference(secret: string, record: string, rank: number): string {
  const bytes = createHmac('sha256', secret).update(`share ${record} ${rank}`).digest();
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = bits * 256n + BigInt(byte);
  let text = '';
  for (let at = 0; at < length; at++) {
    text += signs[Number(bits % 32n)];
    bits /= 32n;
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** A reference as somebody typed it: case, blanks and look-alikes (O, I, L) don't matter. */
export function readReference(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isOne = text.length === length && [...text].every((sign) => signs.includes(sign));
  return isOne ? `${text.slice(0, 5)}-${text.slice(5)}` : undefined;
}

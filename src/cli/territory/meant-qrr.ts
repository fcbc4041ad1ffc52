import { fold } from '../../domain/fold.ts';
import type { District } from '../../territory/district.ts';

/** The one QRR that somebody may have meant by a département or a part of its name; empty if none or several. */
export function meantQrr(typed: string, districts: Iterable<District>): string {
  const found = [...districts].filter(
    ({ code, label, name }) =>
      code.startsWith(`${typed}_`) ||
      [label, name].some((text) => fold(text).includes(fold(typed))),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? `${only.code} (${only.label})` : '';
}

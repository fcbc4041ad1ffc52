import type { Month } from '../../domain/month.ts';
import { UserError } from '../../errors.ts';
import type { ShownDistrict } from '../../report/section-context.ts';
import type { Registry } from '../../territory/registry.ts';
import { meantQrr } from '../territory/meant-qrr.ts';

/** What says which QRR a report is about. */
export interface Wanted {
  /** Codes asked for, if any. */
  readonly qrr: readonly string[] | undefined;
  /** The perimeter of `cross.yaml`, if it has one. */
  readonly perimeter: readonly string[] | undefined;
  /** The districts that records were found in, in any order, several times or not. */
  readonly seen: readonly string[];
}

/** The QRR asked for, else the perimeter, else all QRR that have records, by code. */
export function shownDistricts(
  { qrr, perimeter, seen }: Wanted,
  registry: Registry,
): readonly ShownDistrict[] {
  const codes = qrr ?? perimeter ?? [...new Set(seen)].filter(isQrr).sort();
  return codes.map((code) => {
    const district = registry.byCode.get(code);
    if (district === undefined)
      throw new UserError('unknown-qrr', { code, meant: meantQrr(code, registry.byCode.values()) });
    return { code, label: district.label, start: district.start as Month | undefined };
  });

  /** Areas that are declared to compare with are no QRR: they are in no sum unless asked for. */
  function isQrr(code: string): boolean {
    const district = registry.byCode.get(code);
    return district !== undefined && district.control !== true;
  }
}

/** The areas declared to compare with that are not among the QRR shown, by code. */
export function shownControls(
  shown: readonly ShownDistrict[],
  registry: Registry,
): readonly ShownDistrict[] {
  const codes = shown.map(({ code }) => code);
  return registry.districts
    .filter(({ code, control }) => control === true && !codes.includes(code))
    .map(({ code, label }) => ({ code, label }));
}

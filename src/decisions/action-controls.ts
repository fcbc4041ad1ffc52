import type { Month } from '../domain/month.ts';
import { monthsAround } from './action-months.ts';
import type { Action } from './actions.ts';

/** What a district is compared with: QRR without action, areas declared for that, or the rest. */
export interface Controls {
  readonly kind: 'qrr' | 'declared' | 'rest';
  readonly codes: readonly string[];
}

export interface ControlRequest {
  readonly action: Action;
  /** All actions of the workspace, this one among them. */
  readonly actions: readonly Action[];
  readonly month: Month;
  /** QRR of the perimeter. */
  readonly perimeter: readonly string[];
  /** Areas that the registry declares to compare with. */
  readonly declared: readonly string[];
  /** The district has figures before and after. */
  readonly isMeasured: (district: string) => boolean;
}

/** Known to be outside every district: the rest of what the sources cover. */
const rest = 'NONE';

/**
 * Chooses the controls: QRR in which nothing was done and to which nothing may have moved, else the
 * areas that the user declared, else all that lies outside.
 */
export function chooseControls(request: ControlRequest): Controls {
  const touched = touchedDistricts(request);
  const free = (codes: readonly string[]) =>
    codes.filter((code) => !touched.has(code) && request.isMeasured(code));
  const everywhere = touched.has('ALL');
  const qrr = everywhere ? [] : free(request.perimeter);
  if (qrr.length > 0) return { kind: 'qrr', codes: qrr };
  const declared = free(request.declared);
  return declared.length > 0
    ? { kind: 'declared', codes: declared }
    : { kind: 'rest', codes: [rest] };
}

/** Districts of actions that ran in the months compared, and the neighbours named in them. */
function touchedDistricts({ action, actions, month }: ControlRequest): ReadonlySet<string> {
  const [first] = monthsAround(action, month)?.before ?? [];
  const others = actions.filter(
    (other) =>
      other.state !== 'dropped' &&
      monthsAround(other, month) !== undefined &&
      (other.endedOn === undefined || first === undefined || other.endedOn >= first),
  );
  return new Set([action, ...others].flatMap(({ qrr, neighbours }) => [qrr, ...neighbours]));
}

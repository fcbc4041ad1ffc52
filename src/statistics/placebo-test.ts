import { ratioToControls } from './ratio-to-controls.ts';
import { normalCdf } from './special/normal.ts';
import { EFFECT_THRESHOLDS, type EffectThresholds } from './thresholds.ts';
import type { BeforeAfter } from './weighted-displacement.ts';

export interface PlaceboInput {
  readonly treated: BeforeAfter;
  readonly controls: readonly BeforeAfter[];
  /** Variance/mean of the counts. */
  readonly dispersion: number;
}

export interface PlaceboTest {
  /** Deviate of the treated district against its controls. */
  readonly z: number;
  /** Variance of such deviates among controls where nothing was done, at least 1. */
  readonly inflation: number;
  readonly corrected: number;
  readonly p: number;
}

/**
 * Tests the treated district, then every control as if it had been treated, and corrects the first
 * by how far the others stray. A district whose own controls counted nothing has the deviate 0.
 */
export function placeboTest(
  { treated, controls, dispersion }: PlaceboInput,
  { placeboWeight, limitsLevel }: EffectThresholds = EFFECT_THRESHOLDS,
): PlaceboTest {
  const all = [treated, ...controls];
  const before = all.reduce((sum, district) => sum + district.before, 0);
  const after = all.reduce((sum, district) => sum + district.after, 0);
  const deviate = (district: BeforeAfter) => {
    const others = { before: before - district.before, after: after - district.after };
    const input = { treated: district, controls: others, dispersion, level: limitsLevel };
    return ratioToControls(input)?.z ?? 0;
  };
  const z = deviate(treated);
  const strayed = controls.reduce((sum, control) => sum + deviate(control) ** 2, 0);
  const inflation = Math.max(1, (placeboWeight + strayed) / (placeboWeight + controls.length));
  const corrected = z / Math.sqrt(inflation);
  return { z, inflation, corrected, p: 2 * normalCdf(-Math.abs(corrected)) };
}

/** "Established" only if the analyses without and with the selection window agree. */
export function agreement(
  without: PlaceboTest,
  withWindow: PlaceboTest,
  level = EFFECT_THRESHOLDS.level,
): 'rise' | 'fall' | undefined {
  const agree = Math.sign(without.z) === Math.sign(withWindow.z);
  if (!agree || Math.max(without.p, withWindow.p) > level) return undefined;
  return without.z < 0 ? 'fall' : 'rise';
}

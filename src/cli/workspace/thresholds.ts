import * as z from 'zod/mini';
import { settingName } from '../../report/setting-name.ts';
import {
  SIGNAL_THRESHOLD_RANGES,
  type ThresholdRange,
} from '../../statistics/signal-threshold-ranges.ts';
import { SIGNAL_THRESHOLDS, type SignalThresholds } from '../../statistics/thresholds.ts';

const names = Object.keys(SIGNAL_THRESHOLDS) as readonly (keyof SignalThresholds)[];

function within({ least, most, whole }: ThresholdRange) {
  return z.optional(
    z.number().check(
      z.gte(least),
      z.lte(most),
      z.refine((value) => !whole || Number.isInteger(value)),
    ),
  );
}

function inForce(own: Readonly<Record<string, number | undefined>>): SignalThresholds {
  const chosen = names.map((name) => [name, own[settingName(name)] ?? SIGNAL_THRESHOLDS[name]]);
  return Object.fromEntries(chosen) as SignalThresholds;
}

/** The part `thresholds:` of `cross.yaml`; a baseline has to be able to hold the months it needs. */
export const thresholdsSchema = z
  .strictObject(
    Object.fromEntries(
      names.map((name) => [settingName(name), within(SIGNAL_THRESHOLD_RANGES[name])]),
    ),
  )
  .check(
    z.refine((own) => {
      const { minMonths, baselineMonths } = inForce(own);
      return minMonths <= baselineMonths;
    }),
  );

/** What each setting takes, for messages: all of them with their defaults, then each with its range. */
export const expectedThresholds: Readonly<Record<string, string>> = {
  thresholds: `{ ${names.map((name) => `${settingName(name)}: ${SIGNAL_THRESHOLDS[name]}`).join(', ')} }`,
  ...Object.fromEntries(
    names.map((name) => {
      const { least, most } = SIGNAL_THRESHOLD_RANGES[name];
      const setting = settingName(name);
      return [`thresholds.${setting}`, `${SIGNAL_THRESHOLDS[name]} (${least}–${most})`];
    }),
  ),
};

/** The thresholds in force: those of the workspace, else the defaults. */
export function signalThresholds({
  thresholds = {},
}: {
  readonly thresholds?: Readonly<Record<string, number | undefined>> | undefined;
}): SignalThresholds {
  return inForce(thresholds);
}

import { UserError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { explain } from '../failure.ts';
import { readConfig } from '../workspace/config.ts';
import { keyFingerprint, readKey } from '../workspace/key.ts';
import { readOwnIndicators } from '../workspace/own-indicators.ts';
import type { WorkspacePaths } from '../workspace/paths.ts';
import { readOwnProfiles } from '../workspace/profiles.ts';
import { readOwnTerritory } from '../workspace/territory.ts';
import { readVocabularies } from '../workspace/vocabularies.ts';
import type { Check, Finding } from './checks.ts';

/** The files that users write, each read as a command would read it. */
export function settingsFindings(paths: WorkspacePaths, context: Context): readonly Finding[] {
  const readers: Readonly<Partial<Record<Check, () => unknown>>> = {
    settings: () => readConfig(paths.config),
    key: () => keyFingerprint(readKey(paths)),
    registry: () => readOwnTerritory(paths),
    profiles: () => readOwnProfiles(paths),
    words: () => readVocabularies(paths),
    indicators: () => readOwnIndicators(paths),
  };
  return Object.entries(readers).map(([check, read]) => finding(check as Check, read, context));
}

function finding(check: Check, read: () => unknown, context: Context): Finding {
  try {
    read();
    return { check, faults: 0 };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { check, faults: 1, told: explain(error, context).replace(/^✗ /, '') };
  }
}

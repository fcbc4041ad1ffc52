import type { MalformedRecord } from '../../intake/record-ledger.ts';
import { merge } from '../../store/merge.ts';
import { coveredBefore } from '../../store/months.ts';
import { replacedCorrections } from '../../store/replaced-corrections.ts';
import { withhold } from '../../store/withheld.ts';
import { doublesOf } from './doubles-of.ts';
import type { LoadSettings } from './load-settings.ts';
import type { MergeOutcome } from './load-summary.ts';
import type { StagedFile } from './staged-file.ts';
import type { Transcript } from './transcribe.ts';

/** Merges a staged file, inside the caller's transaction, as the load of that number. */
export async function mergeStaged(
  staged: StagedFile,
  settings: LoadSettings,
  load: number,
): Promise<MergeOutcome> {
  const { engine } = settings.session;
  const { kind } = staged.mapping;
  const { mended, snapshot } = settings;
  const counts = await merge(engine, {
    kind,
    load,
    source: staged.source,
    restate: settings.restate,
    withdrawIn: snapshot ? staged.covers : [],
    continues: mended?.continues ?? [],
    coveredBefore: await coveredBefore(engine, staged.source, kind.name, mended?.root.load),
    registry: settings.registry.version,
  });
  const unreadable = unreadableRows(staged.transcript);
  return {
    ...counts,
    missing: settings.add ? 0 : counts.missing,
    withheld: counts.withdrawn === 0 ? 0 : await withhold(engine, { kind, load, unreadable }),
    corrections: await replacedCorrections(engine, kind, load),
    doubles: await doublesOf(staged, settings, load),
  };
}

/** Rows that could not be taken apart, and may be a record; notes below the table are none. */
function unreadableRows({ malformed }: Transcript): number {
  return malformed.listed.filter(mayBeRecord).length + malformed.count - malformed.listed.length;
}

const noteCells = 2;

function mayBeRecord({ reason, cells = Number.POSITIVE_INFINITY }: MalformedRecord): boolean {
  return reason !== 'total-line' && reason !== 'repeated-header' && cells > noteCells;
}

import { userInfo } from 'node:os';
import { storedReadings } from '../../intake/mended.ts';
import { recordLoad } from '../../store/loads.ts';
import { recordMonths, recordRefusals } from '../../store/months.ts';
import { putInOutbox } from '../../store/outbox.ts';
import { headerKey } from './choose-layout.ts';
import type { LoadSettings } from './load-settings.ts';
import type { StagedFile } from './staged-file.ts';
import type { FileSummary } from './summary.ts';

/** Records the load of a merged file, with its months, its refusals and its line of the journal. */
export async function recordFile(
  staged: StagedFile,
  summary: FileSummary,
  settings: LoadSettings,
  load: number,
): Promise<void> {
  const { engine } = settings.session;
  const { mapping, profile, head, transcript } = staged;
  const now = settings.context.machine.now().toISOString();
  const user = userInfo().username;
  const { mended, reason } = settings;
  await recordLoad(engine, {
    load,
    at: now.replace('T', ' ').slice(0, 19),
    action: 'ingest',
    user,
    reason,
    kind: mapping.kind.name,
    source: staged.source,
    file: staged.file,
    sha256: transcript.sha256,
    profile: profile?.name,
    fields: [...mapping.origins.keys()],
    header: mended === undefined ? headerKey(head) : undefined,
    dateOrder: mended === undefined ? provedOrder(staged) : undefined,
    encoding: summary.encoding,
    delimiter: summary.delimiter,
    readings: JSON.stringify(mended?.readings ?? storedReadings(staged.readings)),
    continues: mended?.load.load,
    deliveredAt: mended?.root.loaded_at.slice(0, 19).replace('T', ' '),
    identified: mapping.origins.has(mapping.kind.identifier),
    eventAmounts: profile?.event_amounts,
    counts: summary,
    rejects: summary.rejects,
  });
  await recordMonths(engine, load, coveredRows(staged, settings));
  await recordRefusals(engine, load, refusalCounts(staged));
  const { read, revised, unchanged, refused, withdrawn, closed } = summary;
  const counts = { read, new: summary.new, revised, unchanged, refused, withdrawn, closed };
  const entry = { at: now, user, action: 'collection', command: 'cross ingest' };
  await putInOutbox(engine, JSON.stringify({ ...entry, reason, load, counts }));
}

/** Only a column whose cells prove it teaches later loads. */
function provedOrder({ mapping, readings }: StagedFile): string | undefined {
  const reading = readings.dates.get(mapping.kind.month);
  return reading !== undefined &&
    'order' in reading &&
    reading.certainty === 'proved' &&
    reading.order !== 'ymd'
    ? reading.order
    : undefined;
}

function coveredRows(staged: StagedFile, settings: LoadSettings) {
  const rows = new Map(staged.months.map(({ month, rows: n }) => [month, n]));
  const months = [...new Set([...rows.keys(), ...staged.covers])].sort();
  return months.map((month) => ({
    month,
    rows: rows.get(month) ?? 0,
    covered: staged.covers.includes(month),
    declared: settings.covers !== undefined && staged.covers.includes(month),
  }));
}

function refusalCounts({ refused }: StagedFile) {
  const counts = new Map<string, { field: string; reason: string; rows: number }>();
  for (const { field, reason } of refused) {
    const key = `${field}:${reason}`;
    const rows = (counts.get(key)?.rows ?? 0) + 1;
    counts.set(key, { field, reason, rows });
  }
  return [...counts.values()];
}

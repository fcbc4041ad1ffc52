/** Backing up, restoring and checking the workspace. */
export const backup = {
  done: '✓ Workspace backed up to {file}: {files} files, {megabytes} MB.',
  secret:
    'The backup holds the store and its key: whoever has it can read everything. Keep it as safe as the workspace.',
  restore: 'To bring it back:',
  restored:
    '✓ Workspace {root} restored from the backup of {when} (UTC): {files} files verified, store opened, {lines} journal {lines|line|lines} verified.',
  aside: 'What was there is now in {aside}: nothing is deleted.',
  check: {
    title: 'CHECK OF THE WORKSPACE',
    names: {
      settings: 'settings (cross.yaml)',
      key: 'key',
      registry: 'QRR, neighbourhoods and contours (qrr.csv, places.csv, contours.geojson)',
      profiles: 'profiles (profiles)',
      words: 'vocabularies (vocabularies)',
      indicators: 'indicators of the workspace (indicators.yaml)',
      tables: 'store: everything can be read',
      records: 'store: every record is tied to its loads',
      sums: 'store: the counts of the loads add up',
      current: 'store: what counts today follows from the loads',
      journal: 'journal: each line follows the one before, the last is sealed',
      traces: 'journal: every load has its line',
      rejects: 'refused rows (rejects)',
    },
    allRight: '✓ All is in order.',
    wrong: {
      total:
        '{n} {n|check needs|checks need} your attention. Before repairing anything, copy the folder of the workspace.',
      tables:
        '{n} {n|table can|tables can} no longer be read: the disk or the file is damaged. Bring back the last backup (cross restore FILE --workspace FOLDER) and load again what came after it.',
      records:
        '{n} {n|link is|links are} missing between records and their loads. Bring back the last backup: cross restore FILE --workspace FOLDER',
      sums: '{n} {n|load has wrong counts or is missing|loads have wrong counts or are missing}. Bring back the last backup: cross restore FILE --workspace FOLDER',
      current:
        '{n} {n|entry is|entries are} wrong in the lists of what no longer counts. They can be made anew: cross check --repair',
      journal:
        '{n} {n|fault|faults}. See which (cross journal --verify) and tell the administrator.',
      traces:
        '{n} {n|load has no line|loads have no line} in the journal: lines were removed. Compare the journal with the last backup and tell the administrator.',
      rejects:
        '{n} {n|file of refused rows is missing or belongs|files of refused rows are missing or belong} to no load. See rejects/ and cross loads; delete what nobody needs.',
    },
  },
  purge: {
    title: 'WHAT WAS KEPT LONG ENOUGH',
    terms:
      'Records loaded more than {records} months ago (before {day}), journal lines older than {journal} months.',
    columns: { kind: 'kind', months: 'months', records: 'records' },
    nothing: 'There is nothing to erase.',
    rejects: '{n} {n|file of refused rows goes|files of refused rows go} too.',
    lines: '{n} {n|journal line goes|journal lines go} too.',
    staying:
      '{n} {n|record of these months stays|records of these months stay} for now: a dealing point that is still open, or a tie to a more recent record.',
    figures:
      'The figures of these months are kept, by QRR and month: reports do not change. But these months will be closed: no more rows, corrections, undoing, or detail by neighbourhood.',
    next: 'Nothing is erased yet. Make a backup if the rules allow it, then: cross purge --apply',
    done: '✓ Erased (load {load}). The store was written anew: nothing is left there of these records. Backups made before still hold them.',
  },
};

import type { Words } from '../words.ts';

/** What `cross ingest`, `status` and `loads` say. */
export const intake: Words['intake'] = {
  load: 'load {load}',
  standardInput: 'standard input',
  dryRun: 'dry run: nothing is stored',
  readAs: 'Read as',
  dialect: '{encoding} · delimiter “{delimiter}” · header on line {line}',
  profile: 'Profile',
  profileUsed: '{profile}',
  noProfile: 'none: columns recognised by their names',
  source: 'Source',
  counts: {
    read: 'read',
    new: 'new',
    revised: 'revised',
    unchanged: 'unchanged',
    withdrawn: 'withdrawn',
    refused: 'refused',
  },
  equation: 'Read = new + revised + unchanged + refused.',
  skipped: '{rows} {rows|row|rows} left out by a rule of the profile.',
  closed: '{rows} {rows|row|rows} left out: month closed (data purged).',
  refusedTitle: '{rows} {rows|ROW|ROWS} REFUSED ({percent})',
  refusedColumns: { line: 'line', field: 'field', value: 'value', reason: 'reason' },
  wholeRow: '(row)',
  notShown: '(not shown)',
  more: '… and {rows} {rows|other|others}.',
  reasonHints: {
    'unknown-qrr': 'QRR of the register: cross qrr list\nTo add some: cross qrr import FILE.csv',
  },
  mend: 'They are in {path}. Correct them, then:\n    cross ingest {path}',
  toKnow: 'TO KNOW',
  months: 'Months touched',
  covers: 'Months covered',
  coversNone: 'none (too few rows): --covers YYYY-MM if the file is complete',
  coversContinued: 'those of load {load}',
  outside: 'Outside any QRR',
  outsideRows: '{rows} {rows|row|rows}, kept and counted apart',
  unplaced: 'QRR undetermined',
  unplacedRows:
    '{rows} {rows|row whose place does|rows whose place does} not tell the QRR: complete places.csv',
  withdrawn: 'Withdrawn',
  warnings: {
    'unmapped-columns': ['Not kept', 'columns {columns}'],
    'assumed-date-order': ['Dates', '{field}: can be read both ways, read as {order}'],
    'assumed-decimal': [
      'Numbers',
      '{field}: “{mark}” taken as the decimal separator, without proof',
    ],
    'mixed-decimal': ['Numbers', '{field}: both comma and point serve as the decimal separator'],
    'mixed-encoding': [
      'Accents',
      '{rows} {rows|line|lines} in Windows-1252 in a UTF-8 file ({lines})',
    ],
    'unknown-word': [
      'Unknown word',
      '{field} “{word}”, {rows} {rows|row|rows} counted as “other”; to add to {file}:\n{line}',
    ],
    'unknown-unit': [
      'Unknown unit',
      '“{word}”, {rows} {rows|quantity that enters|quantities that enter} no sum; to add to {file}:\n{line}',
    ],
    'shared-identifier': [
      'Identifier',
      '{rows} {rows|row shares its own|rows share theirs} with another: each one is counted',
    ],
    'older-seen-again': [
      'Older version',
      '{rows} {rows|row|rows} already replaced: --restate to go back to it',
    ],
    'swapped-positions': [
      'Positions',
      'longitude and latitude look exchanged: none is used. Exchange them in a profile (columns), then take this file again',
    ],
    'commune-elsewhere': [
      'Communes',
      '{rows} {rows|row names|rows name} a QRR and a commune that is none of its own ({pairs}): the QRR counts. Correct the row, or add the commune to places.csv',
    ],
    'placed-again': [
      'QRR anew',
      '{rows} {rows|row of the store is|rows of the store are} now in another QRR',
    ],
    'late-or-corrected': [
      'To be settled',
      '{rows} new {rows|row|rows} in a month already covered: --add if they add up, --snapshot if the file replaces',
    ],
    'assumed-no': [
      'Empty boxes',
      '{field}: the column has ticks only; {rows} empty {rows|cell is|cells are} read as “no”. If empty means “unknown”, a profile (values) says so',
    ],
    'only-yes': [
      'Unanswered',
      '{field}: {yes} yes, {no} no, {rows} without an answer: the rate counts answers only. If nothing means no, a profile (values) says so',
    ],
    'no-product': [
      'No product',
      '{rows} {rows|row does not say what was seized: it counts as a seizure|rows do not say what was seized: they count as seizures}, and in no product. Say it in the column Produit, or in a profile (fixed)',
    ],
    'no-unit': [
      'Without a unit',
      '{rows} {rows|quantity enters no sum: nothing says its unit|quantities enter no sum: nothing says their unit}. Give a column Unit, “Quantity (g)” as a header, or a profile (fixed)',
    ],
    'other-unit': [
      'Other unit',
      '{rows} {rows|quantity enters|quantities enter} no sum: the product is not added up in this unit ({pairs})',
    ],
    moved: [
      'Moved',
      '{rows} {rows|revised row changes month or QRR. If its number stands for another event|revised rows change month or QRR. If their numbers stand for other events}: take this load back, then a profile without the column of the number',
    ],
    'no-longer-there': [
      'Missing',
      '{rows} {rows|record of these months is no longer in the file, and still counts|records of these months are no longer in the file, and still count}. If the file is complete: --snapshot',
    ],
    'added-to-number': [
      'Known numbers',
      '{rows} {rows|new row has the number of an earlier one|new rows have the numbers of earlier ones} that this file lacks: all count. --add if they add to them, --snapshot if the file replaces',
    ],
    renumbered: [
      'Numbers',
      '{rows} new {rows|row differs|rows differ} from rows loaded before by their number alone (zeros or a prefix lost?): they count twice. Take this load back; if the file replaces: --snapshot',
    ],
    'several-days': [
      'Several days',
      '{rows} {rows|number has several dates|numbers have several dates}: each counts as one seizure a month. If these rows are different events: a profile without the column of the number',
    ],
    'repeated-amounts': [
      'Amounts',
      '{rows} rows without a number have the same amount, or the same number of vehicles or weapons, as their neighbour of the same day and place, for another product: it counts for each. If they are one seizure, give it a number (column Seizure number)',
    ],
    'not-withdrawn': [
      'Not withdrawn',
      '{rows} {rows|record that this file lacks is kept: a refused row may be its new version|records that this file lacks are kept: refused rows may be their new versions}. Correct the whole file, then --snapshot',
    ],
    'correction-replaced': [
      'Corrections',
      '{rows} {rows|correction made by hand is|corrections made by hand are} replaced by this file (corrections: {loads}). To see: cross loads {first}; to go back to it: cross correct',
    ],
    'possible-doubles': [
      'Doubles?',
      '{rows} {rows|record|records} perhaps in another source too:\ncross doubles',
    ],
  },
  moreWords: '… and {words} more unknown {words|word|words}:\ncross words',
  orders: { dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year-month-day' },
  done: '✓ {rows} {rows|row|rows} in the store. To undo this load: {command}',
  doneDry:
    '✓ {rows} {rows|row|rows} would be in the store. To load: the same command without --dry-run',
  workspaceMade: 'Workspace created: {root}',
  workspaceNext: 'Load a first export: cross ingest FILE.csv --workspace {root}',
  phases: { surveying: '{rows} rows, checking…', merging: '{rows} rows, merging…' },
  total:
    '{files} {files|file|files} · {read} {read|row|rows} read · {new} new · {revised} revised · {unchanged} unchanged · {refused} refused',
  failed: '{files} {files|file|files} not loaded.',
  reasons: {
    'bad-quote': 'misplaced quote',
    'cell-count': 'wrong number of cells',
    'count-with-identifier': 'counts several events with one identifier',
    'date-in-future': 'in the future',
    'date-too-old': 'before 1970',
    'left-hidden': 'hidden cell, left as it is',
    'looks-like-address': 'looks like an address',
    'looks-like-birth-date': 'looks like a date of birth',
    'looks-like-email': 'looks like an e-mail address',
    'looks-like-name': 'looks like a person’s name',
    'looks-like-nir': 'looks like a social security number',
    'looks-like-plate': 'looks like a number plate',
    'looks-like-telephone': 'looks like a telephone number',
    missing: 'missing',
    'month-closed': 'month closed (data purged)',
    negative: 'negative',
    'not-a-date': 'not a date',
    'not-a-number': 'not a number',
    'not-yes-no': 'neither yes nor no',
    'repeated-header': 'repeated header',
    'rounded-number': 'number shortened by a spreadsheet',
    'too-coarse': 'year or quarter only: the month is needed',
    'total-line': 'total, not an event',
    'unknown-qrr': 'QRR not in the register',
  },
  status: {
    title: 'FILES RECEIVED, {from} – {to}',
    source: 'source',
    kind: 'kind',
    legend:
      '■ received   ◪ month begun   ? suspected gap (no row)   · missing   (empty) not expected',
    none: 'No load. Begin with: cross ingest FILE.csv',
    gaps: 'MISSING',
    gap: '{source}, {kind}: {months}',
    allThere: 'Nothing is missing in these twelve months.',
  },
  loads: {
    title: 'LOADS',
    columns: {
      load: 'no.',
      at: 'when',
      user: 'who',
      what: 'what',
      file: 'file',
      read: 'read',
      new: 'new',
      refused: 'ref.',
    },
    undone: 'undone',
    none: 'No load.',
  },
  qrr: {
    title: 'REGISTER',
    columns: {
      code: 'code',
      label: 'label',
      name: 'name',
      department: 'dept',
      wave: 'wave',
      population: 'population',
    },
    imported: '✓ {rows} {rows|district|districts} taken into {path}. Register: {total} districts.',
    about: 'about {inhabitants}',
  },
  config: `# Settings of this workspace. The lines that begin with # are explanations.

# The QRR of the report, in this order (cross qrr list). Without this line: all those with records.
{perimeter}

# The time zone of dates that carry one.
time_zone: Europe/Paris

# What each source must deliver: a missing file is then pointed out, never counted as 0.
# sources:
#   police-77: { delivers: [seizures, arrests], qrr: [77_1], from: 2018-01 }

# The acts that need a reason (--reason "…"), which is written to the journal: collection (loading),
# modification (correcting, undoing, deciding), consultation (seeing a report), communication
# (issuing or passing it on), erasure (deleting).
# journal:
#   reason_required: [consultation, communication, erasure]
`,
};

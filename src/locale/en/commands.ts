import type { Words } from '../words.ts';

/** What `--help` teaches of each command. */
export const commands: Words['commands'] = {
  init: {
    summary: 'create a workspace',
    about:
      'Creates a workspace: a private folder with its settings (cross.yaml), its store and its key.',
    arguments: { dir: 'the folder to create (cross-data by default)' },
    options: {
      department: 'the perimeter is the QRR of this department (77)',
      qrr: 'the perimeter is made of these QRR (77_1,93_3)',
    },
    examples: [
      ['cross init /srv/cross --department 77', 'a workspace for Seine-et-Marne'],
      ['cross init trial --qrr 77_1,93_3', 'a trial workspace for two QRR'],
    ],
  },
  inspect: {
    summary: 'show what an export would give, without loading it',
    about:
      'Shows what cross ingest would make of an export, without loading anything: how it is written, what becomes of each column, what would be refused, the QRR found, and what stands in the way.',
    arguments: { file: 'the file' },
    options: {
      kind: 'the kind of records, if the columns do not say',
      source: 'the service that delivers the file (police-77)',
      profile: 'the profile to follow (profiles/NAME.yaml)',
      'save-profile': 'write a profile to complete (profiles/NAME.yaml)',
      force: 'replace the profile of that name',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross inspect seizures-2019-07.csv', 'before loading a file that nobody knows'],
      [
        'cross inspect customs.csv --save-profile customs',
        'prepare profiles/customs.yaml, with explanations to finish it',
      ],
      ['cross inspect customs.csv --profile customs', 'try a profile that was just changed'],
    ],
  },
  ingest: {
    summary: 'load CSV exports',
    about:
      'Loads CSV exports: each row is checked, attached to its QRR and merged. Nothing is lost, nothing is counted twice, each refused row is explained.',
    arguments: { file: 'the files (or a pattern in quotes: "exports/*.csv")' },
    options: {
      kind: 'seizures, arrests or reports, if the columns do not say',
      source: 'the service that delivers the file (police-77)',
      profile: 'the profile to follow (profiles/NAME.yaml)',
      covers: 'the months that the file covers (2019-07, 2019-01..2019-06)',
      snapshot: 'the file is complete for its months: what it no longer has is withdrawn',
      add: 'new rows of a month already covered are added to it',
      restate: 'an older version seen again becomes the current one',
      'dry-run': 'show the outcome without storing anything',
      'max-refused': 'load nothing if more rows than this are refused (2%)',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross ingest seizures-2019-07.csv', 'load a file and say what became of it'],
      ['cross ingest "exports/*.csv" --dry-run', 'show what a whole folder would give'],
      [
        'cross ingest list.csv --kind reports --source landlord',
        'for a file that says neither what it is nor where it comes from',
      ],
      ['cross ingest - < seizures.csv', 'what another command sends'],
      [
        'cross ingest customs.csv --snapshot',
        'replace what customs had delivered for these months',
      ],
    ],
  },
  status: {
    summary: 'show what was received, month by month',
    about:
      'Shows, by source and by month, what was received, what is missing and what is doubtful.',
    arguments: {},
    options: {
      month: 'the last month shown (the last whole month by default)',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross status', 'before the meeting: which files are missing?'],
      ['cross status --month 2019-07', 'the twelve months to July 2019'],
    ],
  },
  loads: {
    summary: 'list the loads',
    about: 'Lists the loads: who, when, which file, how many rows.',
    arguments: { load: 'the number of a load, to learn all about it' },
    options: { format: 'terminal (default) or json' },
    examples: [
      ['cross loads', 'the most recent first'],
      ['cross loads 12', 'all that is known of load 12'],
    ],
  },
  undo: {
    summary: 'undo a load',
    about:
      'Undoes a load, a correction, a removal or a decision: what it brought no longer counts, what it replaced comes back. The undoing is a load itself: undoing it restores everything.',
    arguments: { load: 'the number of the load (cross loads)' },
    options: {
      'dry-run': 'show what would change without storing anything',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross undo 12 --dry-run', 'what would change'],
      ['cross undo 12 --reason "wrong month"', 'undo it, and tell the journal why'],
    ],
  },
  remove: {
    summary: 'withdraw what a source delivered for a month',
    about:
      'Withdraws the records of a source for a month. The month is no longer covered: it is shown as not available, never as 0, until it is loaded again. cross undo takes it back.',
    arguments: {},
    options: {
      source: 'the source (cross status)',
      month: 'the month (2019-07 or 07/2019)',
      kind: 'only seizures, arrests or reports',
      'dry-run': 'show what would change without storing anything',
      format: 'terminal (default) or json',
    },
    examples: [
      [
        'cross remove --source police-77 --month 2019-07',
        'all that this source delivered for July',
      ],
      [
        'cross remove --source customs --month 2019-07 --kind seizures --dry-run',
        'what withdrawing its seizures would change',
      ],
    ],
  },
  correct: {
    summary: 'correct one record',
    about:
      'Corrects one record, found by the number that its service gives it. The values are read and checked as in a file; if the file comes again, its older version does not replace the correction.',
    arguments: {},
    options: {
      kind: 'seizures, arrests or reports',
      source: 'the source (cross loads)',
      id: 'the number of the record, as the service writes it',
      set: 'the fields to change and their value (quantity=12; empty: quantity=)',
      product: 'the product, if the seizure has several',
      date: 'the date, if several records have this number',
      rank: 'the rank in the list, if several records have this number',
      'dry-run': 'show what would change without storing anything',
      format: 'terminal (default) or json',
    },
    examples: [
      [
        'cross correct --kind seizures --source police-77 --id PV-2019-12 --product cocaine --set quantity=12 unit=g',
        'the quantity of one product of a seizure',
      ],
      [
        'cross correct --kind reports --source cross --id CR-2019-7 --set closed_on=04/07/2019 --reason "forgotten"',
        'the closing of a report',
      ],
    ],
  },
  doubles: {
    summary: 'list the possible doubles between sources',
    about:
      'Lists the records that are perhaps in the files of two sources. All of them count until you decide; a decision is remembered, and cross undo takes it back.',
    arguments: { pair: 'the number of a double in the list' },
    options: {
      keep: 'keep A, B or both',
      'dry-run': 'show what would change without storing anything',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross doubles', 'the possible doubles, to be settled'],
      ['cross doubles 123456 --keep A', 'keep the record of source A, the other no longer counts'],
      ['cross doubles 123456 --keep both', 'they are two different records'],
    ],
  },
  qrr: {
    summary: 'show, compare or complete the register, the places and the contours of QRR',
    about:
      'The territory: the 62 official QRR and those that you add (qrr.csv), the places that belong to them (places.csv) and their contours (GeoJSON), which tell the QRR of a position. After an import, the records of the store are placed again; the files to ingest again are named.',
    arguments: {
      action: 'list, import, diff or locate',
      values:
        'for import and diff: a CSV of QRR (code;name;dep…) or of places (code;insee;commune;neighbourhood;synonym), or a GeoJSON of contours; for locate: latitude and longitude',
    },
    options: { format: 'terminal (default) or json' },
    examples: [
      ['cross qrr list', 'the codes, names and populations known'],
      ['cross qrr import qrr.geojson', 'take contours: positions then tell their QRR'],
      ['cross qrr import my-districts.csv', 'add districts or complete a population'],
      ['cross qrr diff qrr-2025.csv', 'what an import would change; nothing is written'],
      ['cross qrr locate 48.8450 2.6200', 'the QRR of a position (latitude, longitude)'],
    ],
  },
  words: {
    summary: 'shows or completes the words that exports use',
    about:
      'The words of exports (products, units, offences…): those that nothing knows yet, with the line to add; the codes and words in force; adding a word.',
    arguments: {
      what: 'a vocabulary to show, or add; nothing: the unknown words',
      list: 'for add: the vocabulary, or natinf',
      word: 'for add: the word, in quotes if there is a space in it',
      code: 'for add: what it means',
    },
    options: { format: 'terminal (default) or json' },
    examples: [
      ['cross words', 'the unknown words, with the line to add for each'],
      ['cross words products', 'the codes and words of products'],
      ['cross words add products "space cake" resin', 'this word counts as resin from now on'],
    ],
  },
  report: {
    summary: 'the monthly report',
    about:
      'Computes the monthly report of the CLCT: summary, results by QRR, seizures, judicial outcomes, CROSS activity, quality.',
    arguments: {},
    options: {
      month: 'the month (2019-07 or 07/2019; the last whole month by default)',
      qrr: 'only these QRR (77_1,93_3)',
      section: 'only this section (results, seizures, funnel…)',
      table: 'only this table',
      full: 'all the sections, and not only the first page',
      out: 'write to this file or folder',
      'as-of': 'only the loads made up to this day (2019-08-12) or load (12)',
      format: 'terminal (default), csv, json or markdown',
    },
    examples: [
      ['clct report --month 2019-07', 'the first page, on the screen'],
      ['clct report --month 2019-07 --full', 'all the sections'],
      [
        'clct report --qrr 77_1 --format csv --out torcy.csv',
        'all the figures of one QRR, in a file',
      ],
      ['clct report --format markdown > report.md', 'for the minutes'],
    ],
  },
  indicators: {
    summary: 'list and explain the indicators',
    about:
      'Lists the indicators of the catalogue; with the name of one, explains how it is computed.',
    arguments: { id: 'an indicator (seizures.events)' },
    options: { format: 'terminal (default) or json' },
    examples: [
      ['clct indicators', 'the whole catalogue'],
      ['clct indicators reports.treated_30d.rate', 'what this figure means'],
    ],
  },
};

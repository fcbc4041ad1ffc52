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
    arguments: { file: 'the file (- for standard input)' },
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
    arguments: {
      file: 'the files (or a pattern in quotes: "exports/*.csv"; - for standard input)',
    },
    options: {
      kind: 'what the rows are, if the columns do not say: {kinds}',
      source: 'the service that delivers the file (police-77)',
      profile: 'the profile to follow (profiles/NAME.yaml)',
      covers: 'the months that the file covers (2019-07, 2019-01..2019-06)',
      snapshot: 'the file is complete for its months: what it no longer has is withdrawn',
      add: 'new rows of a month already covered are added to it',
      restate: 'an older version seen again becomes the current one',
      'dry-run': 'show the outcome without storing anything',
      'max-refused': 'load nothing if more rows than this are refused (for example 2%)',
      inbox:
        'takes the files of this folder, then puts them in done/ or refused/ with their explanation',
      settle:
        'a file of the folder is left where it is if it changed less than so many seconds ago (10)',
      log: 'adds to this file a line of JSON on the run',
      timings: 'shows in the end how long each phase took, and writes it to --log',
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
        'cross ingest --inbox inbox --log cross.log',
        'the files dropped there, with nobody at the screen',
      ],
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
  journal: {
    summary: 'show the journal: who did what',
    about:
      'Shows the journal: collections, modifications, consultations, communications and erasures, with user, time and reason. Each line carries the fingerprint of the one before and the end is sealed: a line that was removed, changed or moved is told (exit code 1).',
    arguments: {},
    options: {
      since: 'only since that day (2019-07-04 or 04/07/2019)',
      verify: 'only say whether the journal is whole',
      format: 'terminal (default), csv or json',
      'csv-for': 'excel: a CSV that opens by a double click',
    },
    examples: [
      ['cross journal --since 01/07/2019', 'what was done since July'],
      ['cross journal --verify', 'was the journal touched?'],
      ['cross journal --format csv --csv-for excel > journal.csv', 'for an inspection'],
    ],
  },
  check: {
    summary: 'check the workspace',
    about:
      'Checks the workspace: settings, QRR, profiles, vocabularies, the store read whole, the journal read from its first line to its last. Says what is wrong and what to do (exit code 1).',
    arguments: {},
    options: {
      repair: 'make anew the lists that follow from the loads',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross check', 'after a breakdown, or every month'],
      ['cross check --format json', 'for automatic monitoring'],
    ],
  },
  backup: {
    summary: 'back the workspace up into one file',
    about:
      'Backs the whole workspace up into one file: store, key, journal, settings, profiles, refused rows. Others may work meanwhile: the backup is that of one moment.',
    arguments: { file: 'the file to write, or a folder (the file is then named after the date)' },
    options: {
      force: 'replace the file if it exists',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross backup /media/safe', 'into this folder, named after the date'],
      ['cross backup before-upgrade.tar.gz --reason "before upgrading"', 'under this name'],
    ],
  },
  restore: {
    summary: 'bring a backed up workspace back',
    about:
      'Brings back the workspace of a backup. Everything is verified first: each file, the store, the journal. Nothing is ever deleted: what is in the folder is put aside (--replace).',
    arguments: { file: 'the file that cross backup wrote' },
    options: {
      replace: 'put what is in the folder aside, under another name',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross restore cross-20190812-093000.tar.gz --workspace /srv/cross', 'into a new folder'],
      [
        'cross restore cross-20190812-093000.tar.gz --workspace /srv/cross --replace',
        'in the place of the workspace that is there',
      ],
    ],
  },
  purge: {
    summary: 'erase what was kept long enough',
    about:
      'Erases records that were loaded longer ago than cross.yaml allows (retention: 12 months), their refused rows, and journal lines older than 36 months. The figures of each QRR and month are kept: reports do not change. Without --apply, only shows what would be erased.',
    arguments: {},
    options: {
      apply: 'erase for good; nothing brings it back',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross purge', 'show what would be erased'],
      ['cross purge --apply --reason "retention period"', 'erase'],
    ],
  },
  share: {
    summary: 'prepare the reports transmitted to a recipient',
    about:
      'Prepares, for a recipient, the reports that were transmitted to it in a month and what followed: a CSV table and a note. Only the fields allowed for it are in it, never a procedure number nor free text. With a public age key the package is encrypted, and nothing is written in clear. The communication is noted in the journal.',
    arguments: {},
    options: {
      to: 'the recipient: prosecutor, police, gendarmerie, customs, or a service as the exports write it',
      month: 'the month of transmission (2019-07 or 07/2019; else the last whole month)',
      out: 'the folder to write to (else the current one)',
      'recipient-key': 'encrypt to this public key (age1…), or to those of a file',
      'csv-for': 'excel: a CSV that a double click opens, in words',
      find: 'say which report has this reference, when the recipient answers',
      format: 'terminal (default) or json',
    },
    examples: [
      ['cross share --to prosecutor --month 2019-07 --out packages', 'for the prosecutor'],
      [
        'cross share --to police --month last --csv-for excel --recipient-key police.pub',
        'encrypted to the police',
      ],
      ['cross share --find 7K3QF-9M2XA', 'which report the answer speaks of'],
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
      kind: 'only records of this kind: {kinds}',
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
      kind: 'what the record is: {kinds}',
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
      by: 'this QRR by neighbourhood, service, force, product, offence, origin or deal-point',
      section: 'only this section (results, seizures, funnel…)',
      table: 'only this table',
      full: 'all the sections, and not only the first page',
      out: 'write to this file or folder',
      'as-of':
        'only the loads made up to this day (2019-08-12) or this load (12); or an issued report, as it was (clct-2019-07-…)',
      audience:
        'interne (default: for the services), or publiable: no count of 1 to 4, nor what gives it',
      issue: 'issues the report: it is kept as it is, under an id',
      open: 'opens the document in the browser (html unless --format says otherwise)',
      browser: 'the browser that makes the PDF (Chromium, Chrome or Edge), if it is not found',
      'csv-for': 'excel: a CSV that opens by a double click',
      format:
        'terminal (default), csv, json, markdown, html, pdf, xlsx, docx or parquet; several with --out (html,xlsx,csv)',
      'catch-up': 'makes first the months that the folder lacks since the last one made',
      log: 'adds to this file a line of JSON on the run',
      timings: 'shows in the end how long each phase took, and writes it to --log',
    },
    examples: [
      ['clct report --month 2019-07', 'the first page, on the screen'],
      ['clct report --month 2019-07 --full', 'all the sections'],
      [
        'clct report --qrr 77_1 --format csv --out torcy.csv',
        'all the figures of one QRR, in a file',
      ],
      ['clct report --qrr 77_1 --by neighbourhood', 'the neighbourhoods of a QRR'],
      ['clct report --format markdown > report.md', 'for the minutes'],
      [
        'clct report --month last --out reports --format html,xlsx,csv --catch-up --log clct.log',
        'with nobody at the screen, each month',
      ],
      ['clct report --audience publiable --format html --out public.html', 'what may be published'],
    ],
  },
  diff: {
    summary: 'what changed since an issued report',
    about:
      'Shows each figure that changed since a report was issued, by how much, and the loads that caused it.',
    arguments: {},
    options: {
      month: 'the month of the report (the last whole month, by default)',
      since: 'the issued report (clct-2019-07-…; the last of the month, by default)',
      'csv-for': 'excel: a CSV that opens by a double click',
      format: 'terminal (default), csv, json or markdown',
    },
    examples: [
      ['clct diff --month 2019-07', 'since the last issued report of July 2019'],
      ['clct diff --since clct-2019-07-4f2c01ab', 'since this report'],
    ],
  },
  trend: {
    summary: 'an indicator, month by month',
    about:
      'Shows an indicator month by month, with what chance alone explains and what each report said of it.',
    arguments: { indicator: 'the indicator (seizures.events; the list: clct indicators)' },
    options: {
      qrr: 'only these QRR (77_1,93_3)',
      from: 'the first month (two years before the last, by default)',
      to: 'the last month (the last whole month, by default)',
      'csv-for': 'excel: a CSV that opens by a double click',
      format: 'terminal (default), csv, json or markdown',
    },
    examples: [
      ['clct trend seizures.events --qrr 77_1', 'the curve, and the table of months'],
      ['clct trend seizures.events --from 2018-01 --to 2019-07', 'between two months'],
      ['clct trend arrests.trafficking --format csv > trafficking.csv', 'for a spreadsheet'],
    ],
  },
  compare: {
    summary: 'two QRR side by side',
    about:
      'Compares two QRR over twelve months: counts, rates per 1,000 inhabitants, and whether the difference is beyond chance.',
    arguments: { qrr: 'a QRR (77_1)', other: 'another one (93_3)' },
    options: {
      to: 'the last of the twelve months (the last whole month, by default)',
      format: 'terminal (default), json or markdown',
    },
    examples: [['clct compare 77_1 93_3 --to 2019-07', 'from August 2018 to July 2019']],
  },
  objectives: {
    summary: 'the objectives of the CLCT',
    about:
      'The objectives that the CLCT sets itself: an indicator, a QRR (or all: ALL), a period, a target for the total of that period. Nothing is overwritten: every version stays, with who made it and when. The report evaluates them.',
    arguments: {
      action: 'add, list, edit, close, import or export',
      values: 'the file (import), the numbers (edit, close), a number whose history to see (list)',
    },
    options: {
      qrr: 'the QRR (77_1), or ALL',
      indicator: 'the indicator (reports.received, or its label)',
      period: 'month, quarter, year or interval (2019-07, 2019-Q3, 2019, 2019-04..2019-07)',
      target:
        'the target (">= 6", "<= 12", "-20% vs 2018"), or follow, without a direction: the default for what measures activity',
      owner: 'who is in charge: a service, not a person',
      decided: 'the day of the decision (today, by default)',
      note: 'a remark, without personal data',
      code: 'its number (the next one, by default)',
      on: 'with close: the day it is closed (today, by default)',
      out: 'with export: the file to write',
      'dry-run': 'show what would change, store nothing',
      format: 'terminal (default) or json',
    },
    examples: [
      [
        'clct objectives add --qrr 77_1 --indicator reports.received --period 2019-Q3 --target "<= 60"',
        'sets an objective for a quarter',
      ],
      ['clct objectives list', 'the objectives that are set'],
      ['clct objectives list O-1', 'what it has been, who changed it and when'],
      ['clct objectives edit O-1 --target "-20% vs 2018"', 'changes its target'],
      ['clct objectives export --out objectives.csv', 'to change them in a spreadsheet'],
      ['clct objectives import objectives.csv', 'takes the changed file: all of it, or nothing'],
      ['clct objectives close O-1 --reason "reached"', 'closes an objective'],
    ],
  },
  actions: {
    summary: 'the actions that the CLCT decided',
    about:
      'The actions that the CLCT decides: what, where, by whom, by when, and the indicators that they should move. The report says what is done, what is late, and what followed. Nothing is overwritten: every version stays.',
    arguments: {
      action: 'add, list, edit, close, import or export',
      values:
        'what is decided (add), the file (import), the numbers (edit, close), a number whose history to see (list)',
    },
    options: {
      what: 'what is decided, in one sentence',
      kind: 'its kind (presence, operation, checks, investigation, administrative, partnership, prevention, data, other)',
      qrr: 'the QRR (77_1), or ALL',
      neighbours: 'the neighbouring QRR to which the trade may move (93_3)',
      indicators: 'the indicators that it should move (reports.received)',
      owner: 'who is in charge: a service, not a person',
      decided: 'the day of the decision (today, by default)',
      due: 'the day by which it must be done',
      started: 'the day on which it started',
      ended: 'the day on which it ended (close: today, by default)',
      state: 'planned, running, done, partly or dropped',
      note: 'a remark, without personal data',
      code: 'its number (the next one, by default)',
      out: 'with export: the file to write',
      'dry-run': 'show what would change, store nothing',
      format: 'terminal (default) or json',
    },
    examples: [
      [
        'clct actions add "Lights in the halls" --qrr 94_1 --indicators reports.received --owner landlord --due 30/09/2019',
        'decides an action',
      ],
      ['clct actions list', 'the actions that were decided'],
      ['clct actions edit A-1 --started 01/10/2019', 'it has started'],
      ['clct actions close A-1 --ended 15/12/2019', 'it is done'],
      ['clct actions close A-2 --state dropped', 'it will not be done'],
      ['clct actions export --out actions.csv', 'to change them in a spreadsheet'],
      ['clct actions import actions.csv', 'takes the changed file: all of it, or nothing'],
    ],
  },
  minutes: {
    summary: 'the record of decisions of a meeting',
    about:
      'Prepares the record of decisions of the meeting that examines a month: what followed the actions, how the objectives stand, the points for decision, realistic targets for the next month. As CSV it is completed at the meeting and taken back at once.',
    arguments: {},
    options: {
      month: 'the month examined (2019-07; the last whole month, by default)',
      qrr: 'only these QRR (77_1,93_3)',
      import: 'takes a completed record: objectives and actions, all of it or nothing',
      out: 'write into this file',
      'dry-run': 'with --import: show what would change, store nothing',
      format: 'markdown (default) or csv',
    },
    examples: [
      ['clct minutes --month 2019-07 > minutes.md', 'for a word processor'],
      [
        'clct minutes --month 2019-07 --format csv --out minutes.csv',
        'to be completed at the meeting, in a spreadsheet',
      ],
      ['clct minutes --import minutes.csv', 'takes what was decided'],
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
  schedule: {
    summary: 'what it takes to run all by itself',
    about:
      'Shows what to give to the scheduler of the machine (cron, systemd or Windows) to take the files that are dropped every quarter of an hour, and to make the report of the last month, every month.',
    arguments: {},
    options: {
      for: 'cron (default), systemd or windows (default on Windows)',
      inbox: 'the folder where files are dropped (inbox, in the workspace)',
      out: 'the folder of the reports (reports, in the workspace)',
      log: 'the file that tells of each run (runs.jsonl, in the workspace)',
      install: 'installs it, once it has been shown and agreed to',
      yes: 'installs it without asking',
      format: 'terminal (default) or json',
    },
    examples: [
      ['clct schedule', 'the lines for cron'],
      ['clct schedule --for systemd --install', 'shows them, asks, and writes them'],
      ['clct schedule --inbox /srv/inbox --out /srv/reports', 'for folders of your own'],
    ],
  },
};

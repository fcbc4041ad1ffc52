import type { Words } from '../words.ts';

/** The packages of reports that were transmitted to a recipient. */
export const share: Words['share'] = {
  columns: {
    line: 'line',
    reference: 'reference',
    days_to_transmission: 'days to transmission',
    days_to_follow_up: 'days to follow-up',
  },
  yes: 'yes',
  no: 'no',
  seenLine: '--to {name} ({label}, {reports})',
  noneSeen: 'none (no report that was loaded says to whom it was transmitted)',
  meanings: {
    line: 'number of the line in this file',
    reference:
      'number of the report at the CROSS, the same in every package; it tells nothing else',
    qrr: 'code of the district; NONE: outside any QRR; UNPLACED: district not known',
    received_on: 'day on which the CROSS received it',
    origin: 'category of whoever reported',
    channel: 'way by which it came',
    usable: 'the report could be used',
    duplicate: 'it repeated another report',
    first_action_on: 'day of the first action of the CROSS',
    transmitted_on:
      'day on which it was transmitted to you; the month alone where the day is not known',
    transmitted_to: 'to whom',
    follow_up: 'follow-up that the CROSS knows of; empty: none',
    follow_up_on: 'day of that follow-up',
    closed_on: 'day on which the CROSS closed it',
    count: 'number of reports that the line stands for',
    days_to_transmission: 'days between reception and transmission',
    days_to_follow_up: 'days between transmission and follow-up',
  },
  note: {
    mark: 'RESTRICTED – recipient: {recipient}\n',
    title: 'Reports transmitted, {month}\n',
    what: 'This file comes with the reports that the CROSS transmitted to “{recipient}” in {month}, with the follow-ups known on {asOf}: {lines} {lines|line|lines} for {reports} {reports|report|reports}. Package {id}.\n',
    unsaid:
      'For {unsaid} other {unsaid|report|reports} transmitted in that month, the recipient is not said: {unsaid|it is|they are} not in it.\n',
    perimeter: 'Perimeter of the CROSS: {perimeter}.\n',
    everywhere: 'all QRR of its sources, and outside them',
    privacy:
      'It holds no name, address, procedure number or free text. Put together with other files it may still point to somebody: do not pass it on.\n',
    file: 'File: {csvName}\nSHA-256: {sha256}\nTo check it on Windows:\n  certutil -hashfile {csvName} SHA256\non Linux:\n  sha256sum {csvName}\n',
    columns: 'Columns:',
    column: '  {head}: {meaning}',
    readPrograms: '\nCSV in UTF-8, separator “,”, dates YYYY-MM-DD.\n',
    readExcel: '\nCSV for spreadsheets, separator “;”; a double click opens it.\n',
    answer:
      'To answer: send back to the CROSS, by the same protected way, the reference of each report, what followed and on which day. Add no name nor other personal data.\n',
    keep: 'Keep it for as long as the follow-up needs it, no longer, then erase it. This package is noted in the journal of the CROSS.',
  },
  sent: {
    made: 'Package {id} for “{recipient}”, {month}: {lines} {lines|line|lines}, {reports} {reports|report|reports}.',
    columns: 'Fields: {columns}.',
    unsaid:
      'Careful: {unsaid} {unsaid|report|reports} transmitted in that month {unsaid|does|do} not say to whom; {unsaid|it is|they are} not in it.',
    clear: 'In {path}:',
    encrypted: 'Encrypted: {path}',
    hash: 'SHA-256 of the table: {sha256}',
    howToOpen:
      'Only the recipient can open it, with the private key: age -d -i KEY. Inside is a ZIP archive: the table and the note.',
    notEncrypted:
      'It is not encrypted: hand it over in person or by a protected way, or encrypt it with --recipient-key.',
    noted: 'The communication is noted in the journal.',
  },
  found: {
    record:
      'Reference {reference}: report of the source {source}, received on {received_on}, transmitted {transmitted_on}, {qrr}, load {load}.',
    next: 'Find it in the export of that source by its day of reception; to note what followed: cross correct --help',
    never: '(never)',
  },
};

import type { Words } from '../words.ts';

/** For each error: what is wrong, then what to type or do next. */
export const errors: Words['errors'] = {
  'ambiguous-columns': [
    'Several columns suit the field {field}: {columns}.',
    'Choose one in a profile (profiles/NAME.yaml):\n    columns:\n      {field}: {first}\nthen: cross ingest FILE --profile NAME',
  ],
  'ambiguous-dates': [
    '{file}: every date of the column “{column}” can be read as day/month and as month/day.',
    'Give their order in a profile (profiles/NAME.yaml):\n    date_order: dmy     # or mdy\nthen: cross ingest {file} --profile NAME',
  ],
  'binary-file': [
    '{file} is not a text file ({what}).',
    'Open it in the spreadsheet and save it in CSV format.',
  ],
  'cannot-write': [
    'Cannot write {path} ({cause}).',
    'Check the folder, the permissions and the free space.',
  ],
  'contradicting-dates': [
    '{file}: the dates of the column “{column}” contradict each other: “{first}” (line {firstLine}) and “{second}” (line {secondLine}) cannot be in the same order.',
    'Separate the two parts of the file, or correct the export.',
  ],
  'empty-file': ['{file} is empty.', 'Ask the service for the export again.'],
  'engine-disagrees': [
    '{file}: {expected} rows counted, {found} read by the engine.',
    'This is a program fault: nothing was loaded. Report it with this message.',
  ],
  'file-changed': [
    '{file} changed while it was being read.',
    'Wait until the file is complete, then try again.',
  ],
  'file-not-found': ['{file} cannot be found.', 'Check the name and the folder: ls {folder}'],
  'file-unreadable': ['{file} cannot be read ({cause}).', 'Check the permissions of the file.'],
  'header-only': [
    '{file} has only a header (line {line}) and no data row.',
    'If the service really had nothing this month: cross ingest {file} --covers YYYY-MM',
  ],
  'identifying-fields-changed': [
    '{file}: the rows of the source {source} have no identifier, and this file describes them by other fields ({fields}): they would count twice.',
    'Withdraw the earlier loads first ({loads}), or give a profile that does not take these columns.',
  ],
  'invalid-value': [
    '“{value}” does not suit {option} (expected: {expected}).',
    'See: {program} {command} --help',
  ],
  'is-a-directory': ['{file} is a folder.', 'Give its files: {program} {command} "{file}/*.csv"'],
  'journal-broken': [
    'The journal {path} cannot be continued (line {line}).',
    'Do not change it; put it aside and tell the administrator.',
  ],
  'key-mismatch': [
    'The key of {workspace} is not the one that the store was filled with: every record would be counted twice.',
    'Put back the original “key” file (backup).',
  ],
  'key-missing': [
    'The “key” file of {workspace} is missing or damaged.',
    'Put it back from the backup: without it, the store no longer recognises its records.',
  ],
  'line-too-long': [
    '{file}, line {line}: a single line is longer than {limit}.',
    'This is probably not a CSV export.',
  ],
  'load-not-found': ['Load {load} does not exist or is already undone.', 'See: cross loads'],
  'missing-columns': [
    '{file}: no column gives {fields} (headers: {headers}).',
    'Say in a profile which column it is (profiles/NAME.yaml):\n    columns:\n      {first}: HEADER\nthen: cross ingest {file} --profile NAME',
  ],
  'month-in-future': [
    '{month} has not begun yet.',
    'Last whole month: {program} {command} --month {last}',
  ],
  'mutually-exclusive': [
    '{first} and {second} do not go together.',
    'See: {program} {command} --help',
  ],
  'no-files': ['No file matches “{pattern}”.', 'Check the folder and the extension.'],
  'nothing-to-report': [
    'The store of {workspace} is empty.',
    'Load exports first: cross ingest FILE.csv',
  ],
  'nul-bytes': [
    '{file}, line {line}: null bytes.',
    'The file is damaged or is not text: ask for it again.',
  ],
  'profile-not-found': ['The profile “{profile}” does not exist.', 'Known profiles: {known}'],
  'read-only': [
    'Cannot write to the folder {workspace}.',
    'Choose another one with --workspace, or ask the administrator for permission.',
  ],
  'registry-invalid': [
    '{path}, line {line}: {field} “{value}” is not valid ({reason}).',
    'Correct this line, then try again.',
  ],
  'source-unknown': [
    '{file} does not say which service it comes from.',
    'Say it: cross ingest {file} --source police-77',
  ],
  'store-busy': [
    'The store has been busy for {waited} s ({holder}).',
    'Try again in a moment, or wait longer: --wait 120',
  ],
  'store-newer': [
    'The store of {workspace} comes from a later version (schema {found}, here {known}).',
    'Install version {version} or a later one.',
  ],
  'suspect-quote': [
    '{file}, line {line}: a quote opened on this line swallows the lines that follow.',
    'Add the missing quote, or remove the one too many, on line {line}.',
  ],
  'too-many-refused': [
    '{file}: {refused} {refused|row|rows} refused out of {read}, over --max-refused {limit}. Nothing is loaded.',
    'To see the reasons: cross ingest {file} --dry-run\nthen correct the export, or raise the limit.',
  ],
  'unclosed-quote': [
    '{file}, line {line}: a quote opened on this line is never closed.',
    'Add the missing quote on line {line}.',
  ],
  'unknown-format': ['The format “{format}” does not exist here.', 'Formats: {known}'],
  'unknown-indicator': ['The indicator “{indicator}” does not exist.', 'See: clct indicators'],
  'unknown-kind': [
    '{file}: its columns do not say whether it holds seizures, arrests or reports.',
    'Say it: cross ingest {file} --kind {known}',
  ],
  'unknown-month': [
    '“{value}” is not a month.',
    'Write it so: {program} {command} --month 2019-07',
  ],
  'unknown-qrr': ['The QRR “{code}” is not in the register.', 'See: cross qrr list'],
  'unknown-section': ['The section “{section}” does not exist.', 'Sections: {known}'],
  'unknown-table': ['The table “{table}” does not exist.', 'Tables: {known}'],
  'usage-excess-arguments': [
    'One argument too many: “{argument}”.',
    'See: {program} {command} --help',
  ],
  'usage-missing-argument': ['{argument} is missing.', 'See: {program} {command} --help'],
  'usage-missing-value': ['The option {option} needs a value.', 'See: {program} {command} --help'],
  'usage-unknown-command': ['The command “{name}” does not exist.', 'Commands: {known}'],
  'usage-unknown-option': [
    'The option “{option}” does not exist.',
    'See: {program} {command} --help',
  ],
  'workspace-exists': [
    '{workspace} is already a workspace.',
    'Load an export: cross ingest FILE.csv --workspace {workspace}',
  ],
  'workspace-missing': [
    'No workspace found ({tried}).',
    'Create one: cross init FOLDER, or say where it is: --workspace FOLDER',
  ],
  'wrong-kind': [
    '{file} looks like a file of “{found}” and not of “{asked}”: it lacks {fields}.',
    'Leave out --kind, or give a profile.',
  ],
  'yaml-syntax': [
    '{path}, line {line}: the YAML syntax is wrong.',
    'Check the indentation (spaces at the start of the line) and the colons of this line.',
  ],
  'yaml-unknown-key': [
    '{path}, line {line}: “{key}” is not a known setting.',
    'Known settings: {known}',
  ],
  'yaml-wrong-value': [
    '{path}, line {line}: the value of “{key}” is not valid.',
    'Expected: {expected}',
  ],
};

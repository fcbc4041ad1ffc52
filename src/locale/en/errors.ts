import type { Words } from '../words.ts';

/** For each error: what is wrong, then what to type or do next. */
export const errors: Words['errors'] = {
  'ambiguous-columns': [
    'Several columns suit the field {field}: {columns}.',
    'Prepare a profile, in which you turn one of these columns on (profiles/NAME.yaml):\n    cross inspect {file} --save-profile NAME',
  ],
  'ambiguous-dates': [
    '{file}: every date of the column “{column}” can be read as day/month and as month/day.',
    'Give their order in a profile (profiles/NAME.yaml):\n    date_order: dmy     # or mdy\nthen: cross ingest {file} --profile NAME',
  ],
  'another-header': [
    '{file}, line {line}: other headers begin here; the rows below would be read with the first ones. Nothing is loaded.',
    'Put each table in a file of its own, with its header, and try again.',
  ],
  'as-of-purged': [
    'At that date records counted that load {load} has erased since: the figures of then can no longer be computed.',
    'Ask for a report that was issued, which is kept as it was: clct report --month M --as-of clct-2019-07-…',
  ],
  'backup-damaged': [
    '{file}: the part {part} is not as it was backed up. Nothing was restored.',
    'Take another backup, and have the medium of this one checked.',
  ],
  'backup-exists': [
    '{file} exists already.',
    'Give another name, a folder (the file is then named after the date), or replace it: --force',
  ],
  'backup-not-one': [
    '{file} is not a whole backup made by cross backup. Nothing was restored.',
    'Give the file that cross backup wrote, or copy it again: it may have been cut.',
  ],
  'binary-file': [
    '{file} is not a CSV export ({what}).',
    'Ask for the export as CSV; what a spreadsheet opens is saved as CSV from there.',
  ],
  'broken-accents': [
    '{file}, line {line}, column {column}: accents broken before it came here (“{seen}”). Nothing is loaded.',
    'Ask the service for a new export, in UTF-8 or Windows-1252. Opening and saving it again is not enough: a letter replaced by “�” or “?” is lost.',
  ],
  'browser-failed': [
    '{browser} made no PDF ({cause}).',
    'Print the document from a browser (File, Print, PDF):\n    clct report --month {month} --open',
  ],
  'browser-not-found': [
    'A PDF needs Chromium, Chrome or Edge: none was found ({where}).',
    'Say where it is (--browser PATH), or print the document from a browser\n(File, Print, PDF):\n    clct report --month {month} --open',
  ],
  'by-needs-one-qrr': ['--by {by} needs one QRR.', 'Say which: clct report --qrr 77_1 --by {by}'],
  'cannot-write': [
    'Cannot write {path} ({cause}).',
    'Check the folder, the permissions and the free space.',
  ],
  'contour-invalid': [
    '{file}, contour no. {feature} ({code}): {reason}. {more} {more|other contour|other contours} refused.',
    'Nothing is taken. Correct the file, then try again.',
  ],
  'contours-invalid': [
    '{file}: {reason}.',
    'What is needed is a GeoJSON FeatureCollection of polygons, in longitude and latitude (WGS84), each with its “code”.',
  ],
  'contours-missing': [
    'No contours are imported into {workspace}: a position does not tell its QRR there.',
    'Import them: cross qrr import qrr.geojson',
  ],
  'contours-swapped': [
    '{file}: latitude and longitude are exchanged ({codes}). Nothing is taken.',
    'In GeoJSON the longitude comes first: [2.62, 48.845]. Export the file again in that order.',
  ],
  'contradicting-dates': [
    '{file}: the dates of the column “{column}” contradict each other: “{first}” (line {firstLine}) and “{second}” (line {secondLine}) cannot be in the same order.',
    'Separate the two parts of the file, or correct the export.',
  ],
  'cron-failed': [
    'cron did not take the jobs ({cause}).',
    'Add yourself the lines that this shows: clct schedule --for cron',
  ],
  'csv-unreadable': [
    '{path}, line {line}: a quote or a cell is badly written.',
    'Correct this line: a cell that holds a quote or the separator is written in quotes.',
  ],
  'cut-decimals': [
    '{file}, line {line}: “{value}” under “{column}” looks like the decimals of the number before it: the separator is the comma, which cuts “12,5” in two. Nothing is loaded.',
    'Ask for the export with semicolons, or with quotes around numbers.',
  ],
  'dates-in-another-order': [
    '{file}: in the column “{column}”, “{value}” (line {line}) is no date in the order {known}, that of the profile or of earlier loads. Nothing is taken: in the other order, the other dates would change their month.',
    'If this cell is wrong, correct it. If the export has changed its order (dmy = day/month, mdy = month/day), say so in a profile (profiles/NAME.yaml):\n    date_order: {found}\nthen: cross ingest {file} --profile NAME',
  ],
  'decision-incomplete': ['{field} is missing.', 'See: {program} {command} --help'],
  'decision-not-found': ['There is no decision {code}.', 'See: clct {command} list'],
  'decision-refused': ['{field}: “{value}” {reason}.', 'See: {program} {command} --help'],
  'decisions-are-minutes': [
    '{file} is a record of decisions, of objectives and actions together.',
    'Take all of it: clct minutes --import {file}',
  ],
  'decisions-missing-columns': [
    '{file}: the columns {missing} are missing.',
    'Begin with an exported file: clct objectives export --out objectives.csv',
  ],
  'decisions-refused': [
    '{file}: {n} {n|row|rows} refused. Nothing is taken.',
    'Mend these rows, then try again. If a row was changed since: export again, and carry your changes over.',
  ],
  'decisions-unknown-column': [
    '{file}: the column “{column}” is not known. Nothing is taken.',
    'Remove it, or give it one of these names: {known}',
  ],
  'disk-full': [
    'The disk is full, or a file has reached the size that is allowed.',
    'Free some space and type the command again: what is loaded already (cross loads) stays and is not counted twice.',
  ],
  'doubtful-decimal': [
    '{file}: in the column “{column}”, “{value}” (line {line}) may be a number with three decimals, or a thousand times more. Nothing in the file settles it.',
    'Compare with the original, and say in a profile (profiles/NAME.yaml) what decimals come after:\n    decimal_mark: {decimal}     # or {thousands}\nthen: cross ingest {file} --profile NAME',
  ],
  'doubtful-typed-number': [
    '“{value}” may be a number with three decimals, or a thousand times more.',
    'Write it without a thousands separator, or with a comma before the decimals.',
  ],
  'document-to-terminal': [
    'A document ({format}) can’t be shown on a terminal.',
    'Give it a file: clct report --month {month} --format {format} --out {name}',
  ],
  'empty-file': ['{file} is empty.', 'Ask the service for the export again.'],
  'engine-disagrees': [
    '{file}: {expected#} rows counted, {found#} read.',
    'This is a program fault: nothing was loaded. Report it with this message.',
  ],
  'expands-too-much': [
    '{file}: it expands to more than {ratio} times its size. Nothing is loaded.',
    'It is probably no export. If it is one: expand it, then load the CSV file.',
  ],
  'field-not-shared': [
    'cross.yaml: the field “{field}” cannot be passed on to “{recipient}”.',
    'Take it out of “recipients”. Fields that this recipient may get: {known}',
  ],
  'file-changed': [
    '{file} changed while it was being read.',
    'Wait until the file is complete, then try again.',
  ],
  'file-in-use': [
    '{path} is held by another program ({cause}).',
    'If it is open in a spreadsheet, close it and try again. Nothing in it was changed.',
  ],
  'file-not-found': ['{file} cannot be found.', 'Check the name and the folder: ls {folder}'],
  'file-read-only': ['The file {path} is write-protected.', 'Type: {repair}'],
  'file-unreadable': [
    '{file} cannot be read ({cause}).',
    'Check the permissions of the file, and close it if it is open elsewhere.',
  ],
  'filter-invalid': [
    '{path}, line {line}, column {column}: the filter cannot be read, at “{found}”.',
    'Expected here: {expected}',
  ],
  'gzip-damaged': [
    '{file} is compressed, but damaged or incomplete ({cause}).',
    'Copy it or ask for it again.',
  ],
  'header-only': [
    '{file} has only a header (line {line}) and no data row.',
    'If the service really had nothing this month: cross ingest {file} --covers YYYY-MM',
  ],
  'identifying-fields-changed': [
    '{file}: the rows of the source {source} have no identifier, and this file describes them by other fields ({fields}): they would count twice.',
    'Withdraw the earlier loads first ({loads}), or give a profile that does not take these columns. If this file is complete for its months: --snapshot',
  ],
  'inbox-missing': ['The folder {folder} does not exist.', 'Create it, or correct --inbox.'],
  'invalid-value': [
    '“{value}” does not suit {option} (expected: {expected}).',
    'See: {program} {command} --help',
  ],
  'is-a-directory': ['{file} is a folder.', 'Give its files: cross ingest {file}/*.csv'],
  'issued-damaged': [
    'The issued report {id} is not as it was kept.',
    'The store was changed outside the program: take a backup.',
  ],
  'issued-not-found': ['No issued report has the id {id}.', 'Issued reports: {known}'],
  'journal-broken': [
    'The journal {path} cannot be continued (line {line}).',
    'Do not change it; see what changed (cross journal --verify) and tell the administrator.',
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
  'load-not-undone': [
    'Load {load} placed the records in their QRR again after an import: putting them back would not bring the earlier territory back.',
    'Restore the file ({files}) as it was, then place the records again: cross qrr import FILE',
  ],
  'link-refused': [
    '{file} is a link to another file: it is not followed.',
    'Drop the file itself.',
  ],
  'load-not-found': ['Load {load} does not exist or is already undone.', 'See: cross loads'],
  'load-purged': [
    'Load {load} can no longer be undone: records of {months} were erased (cross purge).',
    'Correct what is left, record by record: cross correct --help',
  ],
  'mended-mixed': [
    '{file}: the column “_load” does not say the same load everywhere.',
    'A file of mended rows continues one load only: separate them.',
  ],
  'missing-columns': [
    '{file}: no column gives {fields} (headers: {headers}).',
    'Prepare a profile, in which you say which column it is (profiles/NAME.yaml):\n    cross inspect {file} --save-profile NAME',
  ],
  'month-in-future': [
    '{month} has not begun yet.',
    'Last whole month: {program} {command} {option} {last}',
  ],
  'month-purged': [
    'The records of {source} for {month} were erased (cross purge): that month is closed.',
    'Its figures are kept and no longer change.',
  ],
  'mutually-exclusive': [
    '{first} and {second} do not go together.',
    'See: {program} {command} --help',
  ],
  'natinf-invalid': [
    '{path}, line {line}: “{word}” is not a NATINF code.',
    'A NATINF code is a number: 7990;trafficking',
  ],
  'needs-folder': [
    '{what} needs a folder to write to.',
    'Give one, which need not exist yet: clct report {what} --out reports',
  ],
  'no-files': ['No file matches “{pattern}”.', 'Check the folder and the extension.'],
  'no-good-row': [
    '{file}: not one of its {rows} {rows|row|rows} can be read. Line {line}: {reason}.',
    'Compare this line with the header: quotes, separators. If the spreadsheet shows the rows well, save them from there in CSV format.',
  ],
  'no-load-by-then': [
    'No load had been made by {date}.',
    'See the dates of the loads: cross loads',
  ],
  'not-publishable-option': [
    '“{option}” does not go with --audience publiable: two publications of the same facts, one subtracted from the other, would give what is hidden.',
    'The publishable report is always that of the whole perimeter, as it is today: clct report --audience publiable',
  ],
  'not-publishable-part': [
    'The section “{section}” is not published: its figures cannot be protected.',
    'Published sections: {known}',
  ],
  'no-reference-header': [
    '{file}: its headers ({headers}) are neither those of a registry nor those of a list of places.',
    'For QRR:\n    code;name;dep\nFor places:\n    code;insee;commune;neighbourhood;synonym',
  ],
  'nothing-issued': [
    'No report of {month} was issued.',
    'To issue one: clct report --month {month} --issue',
  ],
  'nothing-to-import': ['{file} has no row to take.', 'Add rows below the header, then try again.'],
  'nothing-to-remove': [
    'The source {source} has nothing in the store for {month}.',
    'See what each has delivered: cross status',
  ],
  'nothing-to-report': [
    'The store of {workspace} is empty.',
    'Load exports first: cross ingest FILE.csv',
  ],
  'nul-bytes': [
    '{file}, line {line}: null bytes.',
    'The file is damaged or is not text: ask for it again.',
  ],
  'pair-not-found': [
    'No possible double has the number {pair}, or it is decided already.',
    'See: cross doubles',
  ],
  'personal-column': [
    '{file}: the column “{column}” ({label}) {reason} in {cells} of {filled} cells. Nothing was loaded, and no cell is repeated here.',
    'Leave that column out: write a profile (cross inspect {file} --save-profile NAME) and put a # before its line:\n    # {field}: {column}',
  ],
  'personal-header': [
    '{file}: the column “{column}” says who a person is or where to reach them: no field takes it, not even by a profile.',
    'In the profile, take this line out or put a # before it:\n    {field}: {column}',
  ],
  'personal-text': [
    '{option}: the text {reason}. It is neither repeated nor stored.',
    'Write it without personal data, then try again.',
  ],
  'profile-exists': ['{path} exists already.', 'Choose another name, or replace it: --force'],
  'profile-not-found': ['The profile “{profile}” does not exist.', 'Known profiles: {known}'],
  'purge-not-computed': [
    'Nothing is erased: {indicators} could not be computed, and its figures would be lost.',
    'Tell the administrator; if it is an indicator of the workspace, correct indicators.yaml.',
  ],
  'purged-meanwhile': [
    '{file}: months of this file were closed just now (cross purge). Nothing is loaded.',
    'Try again: rows of those months will be refused, the others loaded.',
  ],
  'read-only': [
    'Cannot write to the folder {workspace}.',
    'Choose another one with --workspace, or ask the administrator for permission.',
  ],
  'reason-required': [
    'The reason is missing: cross.yaml asks for one for this act ({action}).',
    'The same command with: --reason TEXT',
  ],
  'recipient-key-invalid': [
    'The recipient’s key is not a public age key.',
    'It begins with age1 and stands on one line; the recipient makes it with age-keygen: --recipient-key age1…',
  ],
  'recipient-key-private': [
    'This is a private key: it must never leave its owner.',
    'Erase your copy, and ask the recipient for a new public key, which begins with age1: age-keygen -o KEY',
  ],
  'record-not-found': [
    'No record of the source {source} has this number ({id}), or not on this date nor at this rank.',
    'Check the number as the service writes it, and the source: cross loads',
  ],
  'reference-not-found': [
    'No current report has the reference “{reference}”.',
    'Check it in the recipient’s answer: ten signs, like 7K3QF-9M2XA',
  ],
  'registry-invalid': [
    '{path}, line {line}, {field} “{value}”: {reason}.',
    'Correct this line, then try again.',
  ],
  'restore-needs-place': [
    'Where to restore {file} is not said.',
    'Give the folder of the workspace: cross restore {file} --workspace FOLDER',
  ],
  'restore-taken': [
    '{root} is not empty.',
    'Give another folder (--workspace), or put this one aside (nothing in it is deleted):\n    cross restore {file} --workspace {root} --replace',
  ],
  'restore-unfinished': [
    'A restoring of {root} is under way, or was interrupted on another machine.',
    'Wait until it ends. If it was interrupted, finish it:\n    mv {folder} {root}\nor take the former workspace again:\n    mv {aside} {root}',
  ],
  'same-qrr': [
    'Two different QRR are needed, and “{code}” is given twice.',
    'For example: clct compare 77_1 93_3',
  ],
  'second-table': [
    '{file}, line {line}: a second table begins here ({cells} cells a line, {columns} in the first one). Nothing is loaded.',
    'Put each table in a file of its own, with its header, and try again.',
  ],
  'several-records': [
    '{n} records of the source {source} have this number.',
    'Say which one: --date DD/MM/YYYY, --product PRODUCT or --rank N (the rank in the list).',
  ],
  'shifted-cells': [
    '{file}, line {line}: {cells} {cells|cell|cells} for {columns} {columns|header|headers}, and many other lines like it. Nothing is loaded.',
    'Cells are cut or missing. If the separator is the comma and numbers have a decimal comma without quotes: ask for the export with semicolons.',
  ],
  'short-years-first': [
    '{file}: in the column “{column}”, the year seems to come first: “{value}” (line {line}). Read day first, these dates would be a few days of many years.',
    'Say their order in a profile (profiles/NAME.yaml):\n    date_order: ymd     # or dmy\nthen: cross ingest {file} --profile NAME',
  ],
  'source-unknown': [
    '{file} does not say which service it comes from.',
    'Say it: cross ingest {file} --source police-77',
  ],
  'store-busy': [
    'The store has been busy for {waited} s ({holder}).',
    'Try again in a moment, or wait longer: --wait 120',
  ],
  'store-damaged': [
    'The file of the store is damaged: it can no longer be read.',
    'Copy the workspace, then bring the last backup back:\n    cross restore BACKUP --workspace FOLDER --replace',
  ],
  'store-newer': [
    'The store of {workspace} comes from a later version (schema {found}, here {known}).',
    'Install the version of the program that filled it (schema {found}).',
  ],
  'suspect-quote': [
    '{file}, line {line}: a quote opened on this line swallows the lines that follow.',
    'Add the missing quote, or remove the one too many, on line {line}.',
  ],
  'takes-one-file': [
    '{file} is a folder.',
    'Give one of its files: {program} {command} {file}/FILE.csv',
  ],
  'too-large': [
    '{file} would take about {needed} MiB of disk while it is loaded; {disk} are allowed.',
    'Free some of the disk of {workspace}, cut the file in two, or write into its cross.yaml:\n    limits: { disk: {needed} }',
  ],
  'too-many-refused': [
    '{file}: {refused} {refused|row|rows} refused out of {read#}, over --max-refused {limit}. Nothing is loaded.',
    'To see the reasons: cross ingest {file} --dry-run\nthen correct the export, or raise the limit.',
  ],
  'transmissions-purged': [
    'Reports transmitted in {month}, received before, were erased (cross purge): the package would not be whole.',
    'What was transmitted in that month can no longer be prepared. Its figures are kept:\n    clct report --month {month}',
  ],
  'unclosed-quote': [
    '{file}, line {line}: a quote opened on this line is never closed.',
    'Add the missing quote on line {line}.',
  ],
  'unknown-field': ['“{field}” is not a field that can be corrected here.', 'Fields: {known}'],
  'unknown-format': ['The format “{format}” does not exist here.', 'Formats: {known}'],
  'unknown-indicator': ['The indicator “{indicator}” does not exist.', 'See: clct indicators'],
  'unknown-kind': [
    '{file}: its columns do not say what its rows are.',
    'Say it: cross ingest {file} --kind {known}\nTo see its columns: cross inspect {file}',
  ],
  'unknown-month': [
    '“{value}” is not a month.',
    'Write it so: {program} {command} {option} 2019-07',
  ],
  'unknown-qrr': ['The QRR “{code}” is not in the register.', 'See: cross qrr list'],
  'unknown-recipient': [
    'No report was transmitted to “{recipient}”.',
    'Recipients found in the reports that were loaded, with what to type: {known}',
  ],
  'unknown-section': ['The section “{section}” does not exist.', 'Sections: {known}'],
  'unknown-table': ['The table “{table}” does not exist.', 'Tables: {known}'],
  'usage-excess-arguments': [
    'One argument too many: “{argument}”.',
    'See: {program} {command} --help',
  ],
  'usage-missing-argument': [
    '{argument} is missing: {meaning}.',
    'See: {program} {command} --help',
  ],
  'usage-month-argument': [
    'One argument too many: “{argument}”.',
    'A month is given so: {program} {command} {option} {argument}',
  ],
  'usage-other-program': [
    '{program} has no command “{name}”: it is one of {other}.',
    'Type: {other} {name}',
  ],
  'usage-missing-value': ['The option {option} needs a value.', 'See: {program} {command} --help'],
  'usage-unknown-command': ['The command “{name}” does not exist.', 'Commands: {known}'],
  'usage-unknown-option': [
    'The option “{option}” does not exist.',
    'See: {program} {command} --help',
  ],
  'value-refused': ['{field} “{value}”: {reason}.', 'Correct the value, then try again.'],
  'words-header': [
    '{path}: the first line must name the two columns.',
    'Write as the first line: {expected}',
  ],
  'words-incomplete': [
    '{path}, line {line}: the word or its code is missing.',
    'Complete this line, or take it out. The codes: cross words {list}',
  ],
  'words-known': [
    '“{word}” has the code {code} already ({path}, line {line}).',
    'To give it another one, change this line.',
  ],
  'words-two-codes': [
    '{path}, line {line}: “{word}” gets the code {code}, but {otherPath}, line {otherLine}, gives it {otherCode}.',
    'Keep only one of these two lines.',
  ],
  'words-unknown-code': [
    '{path}, line {line}: “{code}”, given to “{word}”, is not a code.',
    'Codes: {known}',
  ],
  'words-unknown-list': [
    '“{name}” is neither an action nor a vocabulary.',
    'Type cross words, cross words add, or cross words followed by one of these names: {known}',
  ],
  'workspace-closed': [
    'The workspace {workspace} is not open to you: this folder belongs to {owner}.',
    'Ask this user or the administrator for access, or give another workspace: --workspace FOLDER',
  ],
  'workspace-exists': [
    '{workspace} is already a workspace.',
    'Load an export: cross ingest FILE.csv --workspace {workspace}',
  ],
  'workspace-link': [
    '{workspace}: “{name}” is a link to another place, which is not accepted.',
    'Put the file or folder itself in its place. If it was not you who made the link, tell the administrator.',
  ],
  'workspace-missing': [
    'No workspace found ({tried}).',
    'Create one: cross init FOLDER, or say where it is: --workspace FOLDER',
  ],
  'workspace-not-yours': [
    'The workspace {workspace} belongs to {owner}: its settings could lead your data astray.',
    'Work in your own (--workspace FOLDER), or under that account: sudo -u {owner} {program} {command} …\nIf you trust {owner}, add --trust.',
  ],
  'workspace-open': [
    'Any user of this machine can change {workspace} ({names}).',
    'Type: {repair}\nor, if that is meant, add --trust.',
  ],
  'workspace-unreadable': [
    '{path} belongs to {owner} and cannot be read.',
    'Give it back to the owner of the workspace, as administrator: chown -R --reference={workspace} {workspace}',
  ],
  'wrong-kind': [
    '{file} looks like a file of “{found}” and not of “{asked}”: it lacks {fields}.',
    'Leave out --kind, or give a profile.',
  ],
  'yaml-syntax': [
    '{path}, line {line}, column {column}: the YAML syntax is wrong.',
    'Check the indentation (spaces at the start of the line) and the colons of this line.',
  ],
  'yaml-too-large': [
    '{path} is over {limit}: it is no file of settings.',
    'Put that of the backup in its place, or make it smaller.',
  ],
  'yaml-unknown-key': [
    '{path}, line {line}, column {column}: “{key}” is not a known setting.',
    'Known settings: {known}',
  ],
  'yaml-wrong-value': [
    '{path}, line {line}, column {column}: the value of “{key}” is not valid.',
    'Expected: {expected}',
  ],
  'nothing-transmitted': [
    'Nothing was transmitted to “{recipient}” in {month}: no file was made.',
    'Last months in which something was: {known}',
  ],
};

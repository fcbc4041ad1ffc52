/** Exit codes of both programs; scripts rely on them. */
export const exitCode = {
  done: 0,
  look: 1,
  nothingDone: 2,
  confidential: 3,
  bug: 70,
  busy: 75,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Everything that the user can put right, with its exit code; the words are in `locale/`. */
export const errorExits = {
  'ambiguous-columns': 2,
  'ambiguous-dates': 2,
  'binary-file': 2,
  'browser-failed': 2,
  'browser-not-found': 2,
  'by-needs-one-qrr': 2,
  'cannot-write': 2,
  'contour-invalid': 2,
  'contours-invalid': 2,
  'contours-missing': 2,
  'contours-swapped': 2,
  'contradicting-dates': 2,
  'csv-unreadable': 2,
  'decision-incomplete': 2,
  'decision-not-found': 2,
  'decision-refused': 2,
  'decisions-are-minutes': 2,
  'decisions-missing-columns': 2,
  'decisions-refused': 2,
  'decisions-unknown-column': 2,
  'document-to-terminal': 2,
  'empty-file': 2,
  'engine-disagrees': 70,
  'expands-too-much': 2,
  'file-changed': 2,
  'file-not-found': 2,
  'file-unreadable': 2,
  'filter-invalid': 2,
  'gzip-damaged': 2,
  'header-only': 2,
  'identifying-fields-changed': 2,
  'invalid-value': 2,
  'is-a-directory': 2,
  'issued-damaged': 70,
  'issued-not-found': 2,
  'journal-broken': 2,
  'key-mismatch': 2,
  'key-missing': 2,
  'line-too-long': 2,
  'load-not-found': 2,
  'load-not-undone': 2,
  'mended-mixed': 2,
  'missing-columns': 2,
  'month-in-future': 2,
  'mutually-exclusive': 2,
  'natinf-invalid': 2,
  'no-files': 2,
  'no-good-row': 2,
  'no-load-by-then': 2,
  'no-reference-header': 2,
  'not-publishable-option': 3,
  'not-publishable-part': 3,
  'nothing-issued': 2,
  'nothing-to-import': 2,
  'nothing-to-remove': 2,
  'nothing-to-report': 2,
  'nul-bytes': 2,
  'pair-not-found': 2,
  'profile-exists': 2,
  'profile-not-found': 2,
  'read-only': 2,
  'record-not-found': 2,
  'registry-invalid': 2,
  'same-qrr': 2,
  'second-table': 2,
  'several-records': 2,
  'shifted-cells': 2,
  'source-unknown': 2,
  'store-busy': 75,
  'store-newer': 2,
  'suspect-quote': 2,
  'too-many-refused': 2,
  'unclosed-quote': 2,
  'unknown-field': 2,
  'unknown-format': 2,
  'unknown-indicator': 2,
  'unknown-kind': 2,
  'unknown-month': 2,
  'unknown-qrr': 2,
  'unknown-section': 2,
  'unknown-table': 2,
  'usage-excess-arguments': 2,
  'usage-missing-argument': 2,
  'usage-missing-value': 2,
  'usage-unknown-command': 2,
  'usage-unknown-option': 2,
  'value-refused': 2,
  'words-header': 2,
  'words-incomplete': 2,
  'words-known': 2,
  'words-two-codes': 2,
  'words-unknown-code': 2,
  'words-unknown-list': 2,
  'workspace-exists': 2,
  'workspace-missing': 2,
  'wrong-kind': 2,
  'yaml-syntax': 2,
  'yaml-unknown-key': 2,
  'yaml-wrong-value': 2,
} as const satisfies Readonly<Record<string, ExitCode>>;

export type ErrorCode = keyof typeof errorExits;

export type ErrorParams = Readonly<Record<string, string | number>>;

/** What the user can put right: a code and its parameters, no prose. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}

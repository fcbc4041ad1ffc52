/** What `cross ingest --inbox` says. */
export const inbox = {
  empty: 'Nothing to take in {folder}.',
  waiting: 'Left in place: {name} ({reason})',
  reasons: {
    unfinished: 'its name says that it is not finished',
    held: 'open in a spreadsheet',
    recent: 'has just been written',
    changing: 'is being written',
  },
};

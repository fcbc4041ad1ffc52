/** What `clct schedule` says. */
export const schedule = {
  jobs: {
    'cross-ingest': 'CROSS: loads the files that were dropped',
    'clct-report': 'CLCT: report of the last month',
  },
  question: 'Install this ({scheduler})? [y/N]',
  installed: 'Installed.',
  notInstalled: 'Nothing is installed. To do it without a question: --yes',
  next: 'What is left to type:',
};

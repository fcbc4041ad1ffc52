/** Ce que dit `clct schedule`. */
export const schedule = {
  jobs: {
    'cross-ingest': 'CROSS : charge les fichiers déposés',
    'clct-report': 'CLCT : rapport du dernier mois',
  },
  question: 'Installer cela ({scheduler}) ? [o/N]',
  installed: 'Installé.',
  notInstalled: 'Rien n’est installé. Pour le faire sans question : --yes',
  next: 'Il reste à taper :',
};

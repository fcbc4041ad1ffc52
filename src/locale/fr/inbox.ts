/** Ce que dit `cross ingest --inbox`. */
export const inbox = {
  empty: 'Rien à prendre dans {folder}.',
  waiting: 'Laissé en place : {name} ({reason})',
  reasons: {
    unfinished: 'son nom dit qu’il n’est pas terminé',
    held: 'ouvert dans un tableur',
    recent: 'vient d’être écrit',
    changing: 'en cours d’écriture',
  },
};

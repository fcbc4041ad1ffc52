/** Le journal : qui a fait quoi, quand et pourquoi. */
export const journal = {
  title: 'JOURNAL   heures en temps universel',
  none: 'Aucune ligne.',
  columns: {
    number: 'n°',
    at: 'quand',
    user: 'qui',
    action: 'opération',
    command: 'commande',
    what: 'quoi, pourquoi',
  },
  actions: {
    collection: 'collecte',
    modification: 'modification',
    consultation: 'consultation',
    communication: 'communication',
    erasure: 'effacement',
  } as Readonly<Record<string, string>>,
  load: 'chargement {load}',
  empty: 'Le journal est vide.',
  whole:
    '✓ Journal entier, de la ligne 1 à la ligne {count} : chacune liée à la précédente, la dernière scellée.',
  faults: {
    unreadable: 'ligne {line} : elle ne se lit pas.',
    number: 'ligne {line} : une ligne manque avant elle, ou l’ordre a été changé.',
    chain: 'ligne {line} : la ligne d’avant a été changée.',
    torn: 'ligne {line} : elle est coupée ; la prochaine commande la retirera et le notera.',
    'cut-off': 'après la ligne {line} : la fin du journal a été retirée ou changée.',
    unsealed: 'après la ligne {line} : le sceau (journal.seal) manque.',
    'forged-seal': 'le sceau (journal.seal) n’a pas été fait avec la clé de cet espace.',
  },
  advice:
    'Ne modifiez rien. Copiez l’espace de travail, comparez le journal à la dernière sauvegarde et prévenez l’administrateur.',
};

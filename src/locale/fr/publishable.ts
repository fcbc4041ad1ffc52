/** Ce que dit le rapport publiable. */
export const publishable = {
  mark: 'PUBLIABLE',
  markProvisional: 'PUBLIABLE – DONNÉES PROVISOIRES',
  documentMark: 'Publiable',
  documentMarkProvisional: 'Publiable – données provisoires',
  signs: 's de 1 à 4, ou caché avec   … pas entièrement livré ou dit',
  tables: {
    counts: 'Bilan, {month}',
    offences: 'Mis en cause par infraction, {month}',
    origins: 'Signalements par origine, {month}',
    products: 'Saisies par produit, {month}',
    months: 'Treize mois, jusqu’à {month}',
  },
  columns: {
    offences: 'infraction',
    origins: 'origine',
    count: 'nombre',
    month: 'mois',
  },
  rest: {
    offences: 'autres, dont celles de moins de 5',
    origins: 'autre, dont celles de moins de 5',
  },
  notes: {
    hidden:
      's : de 1 à 4, ou caché pour que rien de 1 à 4 ne se déduise. … : pas encore entièrement livré.',
    rest: 'Ce qui fait moins de 5 est réuni dans la dernière ligne.',
    products:
      'Une saisie de plusieurs produits compte dans chacun : les lignes ne s’additionnent pas. La quantité n’est pas dite si une seule saisie en fait plus de 85 %. … : pas entièrement livré, ou une quantité dont l’unité n’est pas connue.',
    gaps: 's : de 1 à 4. … : pas entièrement livré.',
  },
  rules: {
    hidden: [
      's (secret statistique)',
      'Un nombre de 1 à 4 n’est pas publié. D’autres le sont avec lui, zéros compris, pour qu’aucune soustraction ne le donne : chaque nombre caché de 1 à 4 peut être 1, 2, 3 ou 4, d’après tout ce qui est publié.',
    ],
    rest: [
      'Autre',
      'Les infractions et les origines de moins de 5 sont réunies en une ligne ; elle en reçoit une de plus si elle fait elle-même de 1 à 4.',
    ],
    mass: [
      'Quantités',
      'Seulement pour l’ensemble, à partir de 5 saisies, et si aucune ne fait plus de 85 % du total. … : l’une d’elles ne s’additionne pas, car son unité n’est pas connue, ou n’est pas celle de son produit.',
    ],
    whole: [
      '…',
      'Un mois qu’une source n’a pas livré, ou pas en entier, n’est publié pour aucun QRR : il changerait.',
    ],
    absent: [
      'Ce qui n’est pas publié',
      'Cumuls, moyennes, écarts, pourcentages, taux, délais, médianes, suites judiciaires, points de deal, actions, objectifs, et les faits hors QRR ou sans lieu.',
    ],
    words: [
      'Mots',
      'Mis en cause : une personne dans une procédure, sans préjuger de sa culpabilité. Une saisie n’est pas une confiscation.',
    ],
  } as Record<string, readonly [string, string]>,
};

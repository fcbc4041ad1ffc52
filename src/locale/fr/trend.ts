/** Ce que disent `clct trend`, `clct compare` et les ventilations. */
export const trend = {
  title: '{indicator} · {name} ({code}), {from} à {to}',
  asOf: 'Arrêté au {day}',
  columns: {
    month: 'mois',
    value: 'valeur',
    expected: 'attendu',
    low: 'de',
    high: 'à',
    signal: 'signal',
  },
  curve:
    'Courbe : la valeur du mois. Points : les bornes entre lesquelles le seul hasard suffit, d’après les douze mois d’avant.',
  curveOnly: 'Courbe : la valeur du mois.',
  tested: 'Signal : ce qu’en a dit le rapport du mois, avec ses autres tests.',
  notTested: 'Le rapport ne teste pas cet indicateur : la bande est donnée, sans signal.',
  noBand: 'Seuls les nombres de faits ont une bande ; une masse, un montant ou un taux n’en a pas.',
  gaps: 'Un mois incomplet n’est ni comparé, ni dans la courbe.',
  one: 'Un seul QRR pour voir le tableau des mois : --qrr {code}',
  pair: {
    title: '{a} et {b}, douze mois jusqu’à {month}',
    columns: {
      indicator: 'indicateur',
      months: 'mois',
      ratio: 'rapport',
      range: 'par hasard',
      verdict: 'écart',
    },
    range: '{low} à {high}',
    perThousand: '{code} ‰ hab.',
    verdicts: {
      higher: '▲ au-dessus',
      lower: '▼ au-dessous',
      chance: 'hasard',
      'not-tested': 'non testé',
    } as Record<string, string>,
    expected:
      'Par hasard : entre ces bornes, {a} compterait autant au rythme de {b}. {n} {n|écart jugé|écarts jugés ensemble}.',
    months:
      'Mois : ceux des douze derniers qui sont complets pour les deux, et des sources du dernier ; les taux sont ramenés à l’année.',
    only: '{sources}, pour {code} seulement',
    sources: '* Pas les mêmes sources : {parts}. L’écart peut ne tenir qu’à elles.',
    byInhabitant: 'Comparés par habitant : {a}, {na} habitants ; {b}, {nb}.',
    byCount:
      'Population inconnue pour {codes} : ce sont les nombres de faits qui sont comparés, pas les taux. Pour la donner : cross qrr import.',
    caution: 'Un QRR plus contrôlé a plus de faits : un écart ne dit pas où il y a plus de trafic.',
  },
  diff: {
    title: '{n} {n|chiffre changé|chiffres changés} depuis le rapport {id}, émis le {day}',
    none: 'Aucun chiffre changé depuis le rapport {id}, émis le {day}',
    small: ', dont {small} de moins que ce qui s’affiche (--format csv)',
    states: {
      title:
        '{n} {n|chiffre resté le même, mais dont l’état a changé|chiffres restés les mêmes, mais dont l’état a changé}',
      whole: 'complet',
      partial: 'sans {sources}',
    },
    nothing: 'Aucun chiffre n’a changé depuis ce rapport.',
    tables: {
      title:
        '{n} {n|tableau n’est plus tel que|tableaux ne sont plus tels que} le rapport {id}, émis le {day}, les montre',
      reading:
        'Avec leurs cumuls, leurs moyennes et les autres mois. Tels qu’ils étaient : clct report --as-of {id}',
    },
    types: {
      mass: 'Quantités',
      money: 'Montants',
      percent: 'Taux et parts',
      rate: 'Taux pour 1 000 habitants et par opération',
      days: 'Délais',
      count: 'Nombres',
    } as Record<string, string>,
    settings: 'réglage',
    reading: 'Chargements : ceux qui ont touché ce que le chiffre compte (cross loads N).',
    readingSettings: 'Réglage : aucun chargement ; un mot, un profil ou le registre a changé.',
    columns: {
      indicator: 'indicateur',
      qrr: 'QRR',
      month: 'mois',
      value: 'valeur',
      before: 'avant',
      after: 'après',
      difference: 'écart',
      loads: 'chargements',
      section: 'section',
      table: 'tableau',
      rows: 'lignes',
    },
  },
  breakdown: {
    title: '{name} ({code}) par {dimension}, {month}',
    dimensions: {
      neighbourhood: 'quartier',
      service: 'service',
      force: 'force',
      product: 'produit',
      offence: 'infraction',
      origin: 'origine',
      'deal-point': 'point de deal',
    } as Record<string, string>,
    months: '{n} m.',
    short: {
      'reports.received': 'reçus',
      'reports.enriched': 'enrichies',
      'reports.opened': 'ouvertes',
      'reports.prosecutor': 'parquet',
      'seizures.events': 'saisies',
      'arrests.total': 'm. en c.',
      'arrests.trafficking': 'trafic',
      'arrests.use': 'usage',
      'arrests.custody': 'GAV',
      'arrests.referred': 'déférés',
      'arrests.remanded': 'écroués',
    } as Record<string, string>,
    unknown: '(non renseigné)',
    whole: 'Ensemble du QRR',
    untested:
      'Ces nombres sont trop petits pour être testés : lire les douze mois avant le mois, et aucun écart comme une évolution.',
    events:
      'Une saisie compte là où est sa première ligne ; pour les produits, une fois pour chacun : les lignes ne s’additionnent pas.',
    points:
      'Un point de deal n’est connu que par une empreinte. Pour lire son nom, écrivez deal-points.csv (code;libellé) dans l’espace de travail.',
    twelve:
      'Après chaque mois, les douze derniers mois : la somme de ceux qui sont complets, et leur nombre. Reçus : signalements ; trafic, usage : mis en cause.',
    purged:
      'Des mois dont les données ont été purgées, il ne reste que le total du QRR : les douze mois ne les comptent ni dans les lignes, ni dans l’ensemble.',
  },
};

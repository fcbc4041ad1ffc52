/** Labels and definitions of the indicators; `{product}` and `{origin}` stand for a word of the domain. */
export const indicators = {
  families: {
    'seizures.events': [
      'Saisies avec {product}',
      'Nombre de saisies distinctes qui comportent ce produit. Une saisie de plusieurs produits compte une fois pour chacun : les lignes ne s’additionnent pas.',
    ],
    'seizures.mass': [
      'Quantité saisie : {product}',
      'Somme des masses, en grammes. Quelques grosses saisies la font varier : lire aussi le nombre, la médiane et la part de la plus grosse.',
    ],
    'seizures.units': [
      'Unités saisies : {product}',
      'Somme des unités (comprimés, plants, doses, bonbonnes) ; jamais ajoutées aux masses.',
    ],
    'seizures.median': [
      'Saisie médiane : {product}',
      'La moitié des saisies du mois pèse moins, l’autre moitié davantage. Les lignes agrégées n’y entrent pas.',
    ],
    'seizures.largest': [
      'Part de la plus grosse saisie : {product}',
      'Masse de la plus grosse saisie du mois, rapportée à la masse totale. Au-dessus de 50 %, le total reflète surtout une seule saisie.',
    ],
    'reports.origin': [
      'Signalements, origine : {origin}',
      'Signalements reçus dans le mois, de cette origine.',
    ],
  } as Record<string, readonly [string, string]>,
  single: {
    'seizures.events': [
      'Saisies',
      'Nombre de saisies distinctes : plusieurs produits saisis ensemble comptent une fois. Une ligne sans numéro de saisie en est une.',
    ],
    'seizures.herb_share': [
      'Part de l’herbe dans le cannabis',
      'Masse d’herbe rapportée à la masse d’herbe et de résine.',
    ],
    'assets.cash': [
      'Numéraire saisi',
      'Somme, comptée une fois par saisie. Saisi n’est pas confisqué.',
    ],
    'assets.total': [
      'Avoirs saisis',
      'Numéraire et autres avoirs, comptés une fois par saisie. Saisi n’est pas confisqué.',
    ],
    'assets.vehicles': ['Véhicules saisis', 'Comptés une fois par saisie.'],
    'weapons.firearms': ['Armes à feu saisies', 'Comptées une fois par saisie.'],
    'weapons.other': ['Autres armes saisies', 'Comptées une fois par saisie.'],
    'arrests.total': [
      'Mis en cause',
      'Personnes mises en cause : une personne compte une fois par procédure.',
    ],
    'arrests.trafficking': [
      'Mis en cause pour trafic',
      'Personnes × procédures, infraction de trafic sans usage.',
    ],
    'arrests.user_dealing': [
      'Mis en cause pour usage-revente',
      'Personnes × procédures, usage et revente.',
    ],
    'arrests.use': ['Mis en cause pour usage', 'Personnes × procédures, usage.'],
    'arrests.other': [
      'Mis en cause, autre infraction',
      'Personnes × procédures, autre infraction à la législation sur les stupéfiants, ou infraction inconnue.',
    ],
    'arrests.custody': ['Gardes à vue', 'Personnes placées en garde à vue.'],
    'arrests.custody.rate': [
      'Taux de garde à vue',
      'Gardes à vue rapportées aux mis en cause dont la suite est connue, hors amende forfaitaire délictuelle.',
    ],
    'arrests.referred': ['Déferrements', 'Personnes déférées au parquet.'],
    'arrests.referred.rate': ['Taux de déferrement', 'Déferrements rapportés aux gardes à vue.'],
    'arrests.remanded': ['Écrous', 'Personnes écrouées.'],
    'arrests.remanded.rate': ['Taux d’écrou', 'Écrous rapportés aux déferrements.'],
    'arrests.fixed_fines': [
      'Amendes forfaitaires délictuelles',
      'Comptées à leur date de réception, sinon d’enregistrement, sinon des faits. La procédure existe depuis juin 2020 : sans objet avant.',
    ],
    'arrests.minors.rate': [
      'Part de mineurs',
      'Mineurs rapportés aux mis en cause dont l’âge est connu.',
    ],
    'reports.received': ['Signalements reçus', 'Signalements reçus par la CROSS dans le mois.'],
    'reports.duplicates.rate': [
      'Doublons',
      'Signalements reconnus comme doublons, rapportés à ceux dont on sait s’ils en sont.',
    ],
    'reports.treated_30d.rate': [
      'Traités à 30 jours',
      'Part des signalements du mois précédent qui ont eu une première suite dans les 30 jours : ceux du mois même ne peuvent pas encore être jugés.',
    ],
    'reports.enriched': [
      'Enquêtes enrichies',
      'Signalements qui ont enrichi une enquête, au mois de la suite, sinon de la réception.',
    ],
    'reports.opened': [
      'Enquêtes ouvertes',
      'Signalements qui ont conduit à ouvrir une enquête, au mois de la suite, sinon de la réception.',
    ],
    'reports.prosecutor': [
      'Transmis au parquet',
      'Signalements transmis au parquet, au mois de la transmission.',
    ],
  } as Record<string, readonly [string, string]>,
  unknownMeaning: 'Pas de définition.',
  units: {
    count: 'nombre',
    g: 'grammes',
    eur: 'euros',
    percent: '%',
    days: 'jours',
    tablets: 'comprimés',
    plants: 'plants',
    doses: 'doses',
    cylinders: 'bonbonnes',
    litres: 'litres',
  } as Record<string, string>,
  kinds: {
    count: 'dénombrement',
    sum: 'somme',
    share: 'part',
    rate: 'taux',
    median: 'médiane',
    largest: 'part de la plus grosse',
  } as Record<string, string>,
  survives: {
    sum: 'sa somme mensuelle',
    ratio: 'son numérateur et son dénominateur',
    month: 'la valeur du mois, qui ne s’additionne pas',
  } as Record<string, string>,
  columns: { id: 'nom', label: 'libellé', unit: 'unité' },
  facts: {
    formula: 'Définition',
    unit: 'Unité',
    kind: 'Nature',
    dataset: 'Calculé sur',
    month: 'Date retenue pour le mois',
    survives: 'Ce qui en reste après purge',
    direction: 'Sens',
  },
  neutral: 'neutre : une hausse n’est ni bonne ni mauvaise en soi',
};

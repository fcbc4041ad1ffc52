/** Labels and definitions of the indicators; `{product}`, `{origin}` and `{records}` stand for words of the domain. */
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
    'quality.rejected': [
      'Lignes refusées : {records}',
      'Lignes refusées, rapportées aux lignes lues, dans les chargements en vigueur qui couvrent le mois.',
    ],
    'quality.unassigned': [
      'Sans QRR trouvé : {records}',
      'Enregistrements dont le lieu ne dit rien, rapportés à tous ceux du mois, où qu’ils soient. « Hors QRR » est un lieu connu, et n’y compte pas.',
    ],
    'quality.unknown_values': [
      'Mots inconnus : {records}',
      'Enregistrements dont un mot (produit, unité, infraction, origine, suite…) manque au vocabulaire, rapportés à tous.',
    ],
    'quality.latency': [
      'Délai de livraison : {records}',
      'Jours entre la fin du mois et la première livraison de ce mois par la plus lente des sources qui l’ont livré.',
    ],
    'quality.revised': [
      'Lignes qui corrigent : {records}',
      'Lignes qui ont corrigé un enregistrement déjà chargé, rapportées aux lignes lues, dans les chargements en vigueur qui couvrent le mois.',
    ],
    'quality.coverage': [
      'Livraisons reçues : {records}',
      'Livraisons reçues pour le mois, rapportées à celles qui étaient attendues (une par source et nature).',
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
    'arrests.trafficking.per_1000': [
      'Trafic, pour 1 000 hab.',
      'Mis en cause pour trafic du mois et des onze précédents, pour 1 000 habitants du QRR. Il faut les douze mois complets et une population connue.',
    ],
    'arrests.use.per_1000': [
      'Usage, pour 1 000 hab.',
      'Mis en cause pour usage du mois et des onze précédents, pour 1 000 habitants du QRR. Il faut les douze mois complets et une population connue.',
    ],
    'reports.delay.median': [
      'Délai médian de première suite',
      'Jours au bout desquels la moitié des signalements reçus dans le mois a eu une première suite. Ceux qui n’en ont pas encore comptent pour le temps où on les a suivis.',
    ],
    'reports.delay.p90': [
      'Délai de suite, 9 sur 10',
      'Jours au bout desquels neuf signalements du mois sur dix ont eu une première suite. Ceux qui n’en ont pas encore comptent pour le temps où on les a suivis.',
    ],
    'reports.backlog': [
      'Signalements en attente',
      'Signalements sans première suite à la fin du mois : ceux de la fin du mois précédent, plus les reçus, moins ceux qui ont eu une première suite ou ont été clos.',
    ],
    'reports.enriched.rate': [
      'Part ayant enrichi une enquête',
      'Part des signalements reçus trois mois plus tôt qui ont enrichi une enquête dans les 90 jours.',
    ],
    'reports.opened.rate': [
      'Part ayant ouvert une enquête',
      'Part des signalements reçus trois mois plus tôt qui ont conduit à ouvrir une enquête dans les 90 jours.',
    ],
    'reports.prosecutor.rate': [
      'Part transmise au parquet',
      'Part des signalements reçus trois mois plus tôt qui ont été transmis au parquet dans les 90 jours.',
    ],
    'reports.converted_90d.rate': [
      'Suivis d’un fait lié à 90 jours',
      'Part des signalements reçus trois mois plus tôt dont le numéro figure dans une saisie ou une interpellation des 90 jours suivants.',
    ],
    'reports.top3_share': [
      'Trois premiers points de deal',
      'Part des signalements rattachés à un point de deal qui portent sur les trois points les plus signalés ; sans objet si trois points au plus sont signalés.',
    ],
    'deal_points.stock': [
      'Points de deal ouverts',
      'Points de deal identifiés ou rouverts et pas encore démantelés, à la fin du mois.',
    ],
    'deal_points.new': [
      'Nouveaux points de deal',
      'Points de deal dont le premier événement connu est du mois ; un point démantelé sans avoir été identifié est nouveau ce jour-là.',
    ],
    'deal_points.dismantled': [
      'Points de deal démantelés',
      'Points de deal ouverts, démantelés dans le mois.',
    ],
    'deal_points.reopened': [
      'Points de deal rouverts',
      'Points de deal démantelés, rouverts ou de nouveau actifs dans le mois.',
    ],
    'deal_points.dismantled.rate': [
      'Part démantelée dans le mois',
      'Points démantelés, rapportés à tous ceux qui étaient ouverts à un moment du mois (stock de fin de mois et démantelés).',
    ],
    'deal_points.closed_days': [
      'Jours avant réouverture',
      'Délai médian entre le démantèlement d’un point, dans le mois, et sa réouverture.',
    ],
    'operations.count': [
      'Opérations',
      'Opérations sur le terrain ; les mesures administratives (fermetures, interdictions, expulsions) sont comptées à part.',
    ],
    'operations.hours': ['Heures de présence', 'Somme des heures des opérations.'],
    'operations.persons_checked': ['Personnes contrôlées', 'Somme des personnes contrôlées.'],
    'operations.premises_checked': [
      'Lieux contrôlés',
      'Somme des établissements et lieux contrôlés.',
    ],
    'operations.closures': ['Fermetures administratives', 'Fermetures administratives du mois.'],
    'operations.bans': ['Interdictions de paraître', 'Interdictions de paraître du mois.'],
    'operations.evictions': ['Expulsions', 'Expulsions locatives du mois.'],
    'operations.yield': [
      'Faits par opération',
      'Saisies et mis en cause liés à une opération (même jour et même QRR, ou même point de deal le jour même ou le lendemain), par opération ; chacun ne compte qu’une fois.',
    ],
    'quality.rejected': [
      'Lignes refusées',
      'Lignes refusées, rapportées aux lignes lues, dans les chargements en vigueur qui couvrent le mois, toutes natures ensemble.',
    ],
    'quality.unassigned': [
      'Enregistrements sans QRR trouvé',
      'Saisies, mis en cause, signalements, points de deal et opérations dont le lieu ne dit rien, rapportés à tous ceux du mois, où qu’ils soient.',
    ],
    'quality.unknown_values': [
      'Enregistrements à mot inconnu',
      'Enregistrements dont un mot manque au vocabulaire, rapportés à tous, toutes natures ensemble.',
    ],
    'quality.latency': [
      'Délai de livraison',
      'Jours entre la fin du mois et la première livraison de ce mois par la plus lente des sources qui l’ont livré.',
    ],
    'quality.revised': [
      'Lignes qui corrigent',
      'Lignes qui ont corrigé un enregistrement déjà chargé, rapportées aux lignes lues, dans les chargements en vigueur qui couvrent le mois.',
    ],
    'quality.coverage': [
      'Livraisons reçues',
      'Livraisons reçues pour le mois, rapportées à celles qui étaient attendues (une par source et nature).',
    ],
  } as Record<string, readonly [string, string]>,
  unknownMeaning: 'Pas de définition.',
  units: {
    count: 'nombre',
    g: 'grammes',
    eur: 'euros',
    percent: '%',
    'per-1000': 'pour 1 000 hab.',
    days: 'jours',
    tablets: 'comprimés',
    plants: 'plants',
    doses: 'doses',
    cylinders: 'bonbonnes',
    litres: 'litres',
    hours: 'heures',
    'per-operation': 'par opération',
  } as Record<string, string>,
  kinds: {
    count: 'dénombrement',
    sum: 'somme',
    share: 'part',
    rate: 'taux',
    median: 'médiane',
    ratio: 'rapport',
    stock: 'stock en fin de mois',
    delay: 'délai',
  } as Record<string, string>,
  survives: {
    sum: 'sa somme mensuelle',
    ratio: 'son numérateur et son dénominateur',
    flows: 'ses entrées et ses sorties',
    month: 'la valeur du mois, qui ne s’additionne pas',
    derived: 'se recalcule de ce qui reste des indicateurs dont il vient',
    none: 'rien : il ne vient pas des enregistrements',
  } as Record<string, string>,
  columns: { id: 'nom', label: 'libellé', unit: 'unité' },
  facts: {
    formula: 'Définition',
    unit: 'Unité',
    kind: 'Nature',
    dataset: 'Calculé sur',
    month: 'Date retenue pour le mois',
    survives: 'Ce qui en reste après purge',
    benchmark: 'Repère',
    source: 'Source',
    caveats: 'À savoir',
    direction: 'Sens',
  },
  sources: {
    'state-4001':
      'État 4001, index 55 (trafic sans usage), 56 (usage et revente), 57 (usage) et 58 (autres)',
    ssmsi:
      'Taux publiés pour les QRR par le SSMSI (ministère de l’Intérieur), Interstats Info rapide n° 58, janvier 2026',
    'fixed-fine-law':
      'Loi n° 2019-222 du 23 mars 2019, article 58 (code de la santé publique, article L. 3421-1)',
    'kaplan-meier':
      'Estimateur de Kaplan et Meier (1958), où les cas encore ouverts restent comptés',
    own: 'Définition de ce logiciel : aucune n’est publiée',
    workspace: 'Définie dans indicators.yaml, dans l’espace de travail',
  } as Record<string, string>,
  caveats: {
    activity:
      'Ce que les services constatent dépend de ce qu’ils font : une hausse peut venir de leur présence.',
    'products-overlap':
      'Une saisie de plusieurs produits compte pour chacun : ne pas additionner les produits.',
    'few-large': 'Quelques grosses saisies font le total : lire d’abord le nombre de saisies.',
    'no-sum':
      'Non disponible si aucune des quantités n’a une unité dans laquelle ce produit s’additionne.',
    'single-only': 'Les lignes qui valent plusieurs saisies n’y entrent pas.',
    seized: 'Saisi n’est pas confisqué : ce n’est pas une recette.',
    'contradicting-lines':
      'Non disponible si les lignes d’une saisie se contredisent et que le profil ne dit pas comment les lire (event_amounts).',
    'unknown-words': 'Un mot absent du vocabulaire compte comme « autre » (cross words).',
    'person-by-procedure': 'Une personne mise en cause dans deux procédures compte deux fois.',
    'step-unknown': 'Les mis en cause dont l’étape n’est pas renseignée n’y entrent pas.',
    'reception-date':
      'Sans date de réception, l’amende compte à sa date d’enregistrement, sinon des faits.',
    'cohort-30':
      'Porte sur les signalements du mois précédent : ceux du mois n’ont pas encore eu 30 jours.',
    'cohort-90':
      'Porte sur les signalements reçus trois mois plus tôt : les plus récents n’ont pas encore eu 90 jours.',
    population:
      'La population d’un QRR n’est souvent connue qu’à peu près, et pour une autre année.',
    'telling-sources':
      'Ne compte que les sources qui livrent cette information pour au moins un enregistrement.',
    'open-cases':
      'Un signalement ouvert est suivi jusqu’au dernier jour dont parle sa source ; trop tôt si trop peu ont eu une suite.',
    'opening-stock':
      'Sans stock de départ déclaré (opening_stock dans cross.yaml), ce qui attendait avant le premier fichier manque.',
    linked: 'Ne voit que les liens que les services notent : c’est un minimum.',
    'tied-only': 'Les signalements sans point de deal, et les lignes agrégées, n’y entrent pas.',
    undated: 'Une suite sans date compte au mois de la réception.',
    'small-base': 'Sur peu de cas, un cas de plus change beaucoup le pourcentage.',
    'points-followed':
      'Ne vaut que ce que vaut le registre : un point dont personne ne note la réouverture reste fermé.',
    'points-closed':
      'Un point encore fermé est suivi jusqu’au dernier jour dont parle sa source ; trop tôt si moins de la moitié ont rouvert ; seules comptent les dates au jour.',
    'monthly-rate': 'Sur plusieurs mois, c’est la part d’un mois moyen.',
    'hours-as-told': 'Durée de l’opération, ou heures de tous les agents : comme la source compte.',
    'linked-day': 'Lié par le jour et le lieu, ce qui n’est pas une cause.',
    'of-loads':
      'Porte sur les fichiers, pas sur les faits ; un fichier de plusieurs mois compte pour chacun, une fois même rechargé.',
    'own-filter': 'Ne compte que ce que son filtre retient.',
  } as Record<string, string>,
  benchmark: '{value} pour 1 000 habitants dans les QRR de France en {year}',
  loads: 'chargements',
  everyKind: 'toutes natures',
  neutral: 'neutre : une hausse n’est ni bonne ni mauvaise en soi',
};

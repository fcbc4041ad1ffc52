/** What `cross ingest`, `status` and `loads` say. */
export const intake = {
  load: 'chargement {load}',
  standardInput: 'entrée standard',
  dryRun: 'essai : rien n’est enregistré',
  readAs: 'Lu comme',
  dialect: '{encoding} · séparateur « {delimiter} » · en-tête ligne {line}',
  profile: 'Profil',
  profileUsed: '{profile}',
  noProfile: 'aucun : colonnes reconnues à leurs noms',
  source: 'Source',
  counts: {
    read: 'lues',
    new: 'nouvelles',
    revised: 'révisées',
    unchanged: 'inchangées',
    withdrawn: 'retirées',
    refused: 'refusées',
  },
  equation: 'Lues = nouvelles + révisées + inchangées + refusées.',
  skipped: '{rows} {rows|ligne laissée|lignes laissées} de côté par une règle du profil.',
  closed: '{rows} {rows|ligne laissée|lignes laissées} de côté : mois clos (données purgées).',
  refusedTitle: '{rows} {rows|LIGNE REFUSÉE|LIGNES REFUSÉES} ({percent})',
  refusedColumns: { line: 'ligne', field: 'champ', value: 'valeur', reason: 'raison' },
  wholeRow: '(ligne)',
  notShown: '(non affichée)',
  more: '… et {rows} {rows|autre|autres}.',
  reasonHints: {
    'unknown-qrr':
      'QRR du registre : cross qrr list\nPour en ajouter : cross qrr import FICHIER.csv',
  } as Readonly<Record<string, string>>,
  mend: 'Elles sont dans {path}. Corrigez-les, puis :\n    cross ingest {path}',
  toKnow: 'À SAVOIR',
  months: 'Mois touchés',
  covers: 'Mois couverts',
  coversNone: 'aucun (trop peu de lignes) : --covers AAAA-MM si le fichier est complet',
  coversContinued: 'ceux du chargement {load}',
  outside: 'Hors QRR',
  outsideRows: '{rows} {rows|ligne|lignes}, {rows|gardée et comptée|gardées et comptées} à part',
  unplaced: 'Sans QRR',
  unplacedRows:
    '{rows} {rows|ligne dont le lieu ne dit pas le QRR|lignes dont le lieu ne dit pas le QRR} : complétez places.csv',
  withdrawn: 'Retirées',
  warnings: {
    'unmapped-columns': ['Non conservées', 'colonnes {columns}'],
    'assumed-date-order': ['Dates', '{field} : se lit dans les deux sens, lu {order}'],
    'assumed-decimal': [
      'Nombres',
      '{field} : « {mark} » pris comme séparateur décimal, sans preuve',
    ],
    'mixed-decimal': [
      'Nombres',
      '{field} : virgule et point servent tous deux de séparateur décimal',
    ],
    'mixed-encoding': [
      'Accents',
      '{rows} {rows|ligne|lignes} en Windows-1252 dans un fichier UTF-8 ({lines})',
    ],
    'unknown-word': [
      'Mot inconnu',
      '{field} « {word} », {rows} {rows|ligne comptée|lignes comptées} « autre » ; à ajouter dans {file} :\n{line}',
    ],
    'unknown-unit': [
      'Unité inconnue',
      '« {word} », {rows} {rows|quantité qui n’entre|quantités qui n’entrent} dans aucune somme ; à ajouter dans {file} :\n{line}',
    ],
    'shared-identifier': [
      'Identifiant',
      '{rows} {rows|ligne partage le sien|lignes partagent le leur} avec une autre : chacune est comptée',
    ],
    'older-seen-again': [
      'Ancienne version',
      '{rows} {rows|ligne déjà remplacée|lignes déjà remplacées} : --restate pour y revenir',
    ],
    'swapped-positions': [
      'Positions',
      'longitude et latitude semblent échangées : aucune n’est utilisée. Échangez-les dans un profil (columns), puis reprenez ce fichier',
    ],
    'commune-elsewhere': [
      'Communes',
      '{rows} {rows|ligne nomme|lignes nomment} un QRR et une commune qui n’en est pas ({pairs}) : c’est le QRR qui compte. Corrigez la ligne, ou ajoutez la commune à places.csv',
    ],
    'placed-again': [
      'QRR revus',
      '{rows} {rows|ligne déjà en base change|lignes déjà en base changent} de QRR',
    ],
    'late-or-corrected': [
      'À préciser',
      '{rows} {rows|ligne nouvelle dans un mois déjà couvert|lignes nouvelles dans un mois déjà couvert} : --add si elles s’ajoutent, --snapshot si le fichier remplace',
    ],
    'assumed-no': [
      'Cases vides',
      '{field} : la colonne n’a que des coches ; {rows} {rows|case vide est lue|cases vides sont lues} « non ». Si vide veut dire « inconnu », un profil (values) le dit',
    ],
    'only-yes': [
      'Sans réponse',
      '{field} : {yes} oui, {no} non, {rows} sans réponse : le taux ne compte que les réponses. Si rien veut dire non, un profil (values) le dit',
    ],
    'no-product': [
      'Sans produit',
      '{rows} {rows|ligne ne dit pas ce qui a été saisi|lignes ne disent pas ce qui a été saisi} : {rows|elle compte|elles comptent} comme {rows|saisie|saisies}, et dans aucun produit. Dites-le dans la colonne Produit, ou dans un profil (fixed)',
    ],
    'no-unit': [
      'Sans unité',
      '{rows} {rows|quantité n’entre dans aucune somme : rien ne dit son unité|quantités n’entrent dans aucune somme : rien ne dit leur unité}. Donnez une colonne Unité, « Quantité (g) » en en-tête, ou un profil (fixed)',
    ],
    'other-unit': [
      'Autre unité',
      '{rows} {rows|quantité n’entre|quantités n’entrent} dans aucune somme : le produit ne s’additionne pas dans cette unité ({pairs})',
    ],
    moved: [
      'Déplacées',
      '{rows} {rows|ligne révisée change de mois ou de QRR. Si son numéro désigne un autre fait|lignes révisées changent de mois ou de QRR. Si leurs numéros désignent d’autres faits} : annulez ce chargement, puis un profil sans la colonne du numéro',
    ],
    'no-longer-there': [
      'Absentes',
      '{rows} {rows|fait de ces mois n’est plus dans le fichier, et reste compté|faits de ces mois ne sont plus dans le fichier, et restent comptés}. Si le fichier est complet : --snapshot',
    ],
    'added-to-number': [
      'Numéros connus',
      '{rows} {rows|ligne nouvelle porte|lignes nouvelles portent} un numéro déjà chargé, dont une autre ligne n’est pas dans ce fichier : tout est compté. --add si elles s’ajoutent, --snapshot si le fichier remplace',
    ],
    renumbered: [
      'Numéros',
      '{rows} {rows|ligne nouvelle ne diffère|lignes nouvelles ne diffèrent} de lignes déjà chargées que par leur numéro (zéros ou préfixe perdus ?) : elles comptent deux fois. Annulez ce chargement ; si le fichier remplace : --snapshot',
    ],
    'several-days': [
      'Plusieurs jours',
      '{rows} {rows|numéro porte plusieurs dates|numéros portent plusieurs dates} : chacun compte pour une saisie par mois. Si ces lignes sont des faits différents : un profil sans la colonne du numéro',
    ],
    'repeated-amounts': [
      'Montants',
      '{rows} lignes sans numéro ont le même montant, ou le même nombre de véhicules ou d’armes, que leur voisine du même jour et du même lieu, pour un autre produit : il est compté pour chacune. Si c’est une seule saisie, donnez-lui un numéro (colonne N° PV)',
    ],
    'not-withdrawn': [
      'Pas retirées',
      '{rows} {rows|fait que ce fichier n’a pas est gardé : une ligne refusée peut en être la nouvelle version|faits que ce fichier n’a pas sont gardés : des lignes refusées peuvent en être la nouvelle version}. Corrigez le fichier entier, puis --snapshot',
    ],
    'correction-replaced': [
      'Corrections',
      '{rows} {rows|correction faite à la main est remplacée|corrections faites à la main sont remplacées} par ce fichier (corrections : {loads}). Pour voir : cross loads {first} ; pour y revenir : cross correct',
    ],
    'possible-doubles': [
      'Doubles ?',
      '{rows} {rows|fait figure|faits figurent} peut-être aussi dans une autre source :\ncross doubles',
    ],
  },
  moreWords: '… et {words} {words|autre mot inconnu|autres mots inconnus} :\ncross words',
  orders: { dmy: 'jour/mois/année', mdy: 'mois/jour/année', ymd: 'année-mois-jour' },
  done: '✓ {rows} {rows|ligne en base|lignes en base}. Pour annuler ce chargement : {command}',
  doneDry:
    '✓ {rows} {rows|ligne serait|lignes seraient} en base. Pour charger : la même commande sans --dry-run',
  workspaceMade: 'Espace de travail créé : {root}',
  workspaceNext: 'Chargez un premier export : cross ingest FICHIER.csv --workspace {root}',
  phases: {
    surveying: '{rows} lignes, vérification…',
    merging: '{rows} lignes, fusion…',
  } as Readonly<Record<string, string | undefined>>,
  total:
    '{files} {files|fichier|fichiers} · {read} {read|ligne lue|lignes lues} · {new} {new|nouvelle|nouvelles} · {revised} {revised|révisée|révisées} · {unchanged} {unchanged|inchangée|inchangées} · {refused} {refused|refusée|refusées}',
  failed: '{files} {files|fichier non chargé|fichiers non chargés}.',
  reasons: {
    'bad-quote': 'guillemet mal placé',
    'cell-count': 'nombre de cellules faux',
    'count-with-identifier': 'compte plusieurs faits avec un seul identifiant',
    'date-in-future': 'dans le futur',
    'date-too-old': 'avant 1970',
    'left-hidden': 'cellule masquée, laissée telle quelle',
    'looks-like-address': 'ressemble à une adresse',
    'looks-like-birth-date': 'ressemble à une date de naissance',
    'looks-like-email': 'ressemble à une adresse électronique',
    'looks-like-name': 'ressemble au nom d’une personne',
    'looks-like-nir': 'ressemble à un numéro de sécurité sociale',
    'looks-like-plate': 'ressemble à une plaque d’immatriculation',
    'looks-like-telephone': 'ressemble à un numéro de téléphone',
    missing: 'manque',
    'month-closed': 'mois clos (données purgées)',
    negative: 'négatif',
    'not-a-date': 'n’est pas une date',
    'not-a-number': 'n’est pas un nombre',
    'not-yes-no': 'n’est ni oui ni non',
    'repeated-header': 'en-tête répété',
    'rounded-number': 'numéro abrégé par un tableur',
    'too-coarse': 'année ou trimestre seuls, il faut le mois',
    'total-line': 'total, pas un fait',
    'unknown-qrr': 'QRR inconnu du registre',
  },
  status: {
    title: 'FICHIERS REÇUS, {from} – {to}',
    source: 'source',
    kind: 'nature',
    legend:
      '■ reçu   ◪ mois commencé   ? trou suspect (aucune ligne)   · manque   (vide) pas attendu',
    none: 'Aucun chargement. Commencez par : cross ingest FICHIER.csv',
    gaps: 'MANQUENT',
    gap: '{source}, {kind} : {months}',
    allThere: 'Rien ne manque sur ces douze mois.',
  },
  loads: {
    title: 'CHARGEMENTS',
    columns: {
      load: 'n°',
      at: 'quand',
      user: 'qui',
      what: 'quoi',
      file: 'fichier',
      read: 'lues',
      new: 'nouv.',
      refused: 'ref.',
    },
    undone: 'annulé',
    none: 'Aucun chargement.',
  },
  qrr: {
    title: 'REGISTRE',
    columns: {
      code: 'code',
      label: 'libellé',
      name: 'nom',
      department: 'dép.',
      wave: 'vague',
      population: 'population',
    },
    imported:
      '✓ {rows} {rows|quartier repris|quartiers repris} dans {path}. Registre : {total} quartiers.',
    about: 'env. {inhabitants}',
  },
  config: `# Réglages de cet espace de travail. Les lignes qui commencent par # sont des explications.

# Les QRR du rapport, dans l’ordre (cross qrr list). Sans cette ligne : tous ceux qui ont des faits.
{perimeter}

# Le fuseau horaire des dates qui en portent un.
time_zone: Europe/Paris

# Ce que chaque source doit livrer : un fichier qui manque est alors signalé, jamais compté 0.
# sources:
#   police-77: { delivers: [seizures, arrests], qrr: [77_1], from: 2018-01 }

# Les actes pour lesquels un motif (--reason "…") est exigé, et écrit au journal : collection
# (charger), modification (corriger, annuler, décider), consultation (voir un rapport),
# communication (l’émettre, le transmettre), erasure (effacer).
# journal:
#   reason_required: [consultation, communication, erasure]
`,
};

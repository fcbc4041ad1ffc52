/** What both programs say around their commands. */
export const cli = {
  about: {
    cross:
      'cross rassemble les exports des services (saisies, interpellations, signalements, points de deal, opérations), les vérifie et les garde.',
    clct: 'clct calcule et présente les tableaux mensuels de la cellule de lutte contre les trafics (CLCT).',
  } as Record<'cross' | 'clct', string>,
  after: {
    cross:
      'Pour commencer : cross ingest export.csv, puis clct report. Aide d’une commande : cross ingest --help',
    clct: 'Pour commencer : clct report --month 2019-07. Aide d’une commande : clct report --help',
  } as Record<'cross' | 'clct', string>,
  help: 'affiche cette aide',
  usage: '[options] <commande>',
  version: 'affiche la version',
  examples: 'Exemples :',
  headings: {
    'Usage:': 'Utilisation :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Commands:': 'Commandes :',
  } as Record<string, string>,
  options: {
    workspace:
      'l’espace de travail (sinon CROSS_WORKSPACE, sinon celui du dossier courant ou d’un dossier au-dessus)',
    format: 'le format de sortie',
    lang: 'fr (par défaut) ou en',
    quiet: 'n’écrit que ce qui est demandé et les erreurs',
    wait: 'si la base est occupée, l’attend au plus ce nombre de secondes (30)',
    reason: 'le motif, écrit au journal',
    trust: 'travaille aussi dans un espace d’un autre utilisateur, ou que tous peuvent modifier',
    color: 'sans couleur ni gras',
  } as Record<string, string>,
  /** The phases of `--timings`. */
  timings: {
    all: 'en tout',
    names: {
      starting: 'démarrage',
      opening: 'ouverture',
      reading: 'lecture du fichier',
      surveying: 'examen des colonnes',
      typing: 'vérification',
      placing: 'rattachement aux QRR',
      checking: 'bilan des lignes',
      waiting: 'attente de la base',
      merging: 'fusion',
      figures: 'calcul des chiffres',
      sections: 'mise en tableaux',
      writing: 'écriture',
      closing: 'fermeture',
    },
  },
  meant: 'Vouliez-vous dire : {meant}',
  forExample: 'Par exemple : {example}',
  /** What the system says by a code, for those that a user can do something about. */
  causes: {
    EACCES: 'vous n’en avez pas le droit',
    EISDIR: 'c’est un dossier',
    ELOOP: 'c’est un lien',
    ENOENT: 'le dossier n’existe pas',
    ENOTDIR: 'ce n’est pas un dossier',
    EPERM: 'vous n’en avez pas le droit',
    EROFS: 'ce disque est en lecture seule',
  } as Record<string, string>,
  unknownFormat: 'format inconnu',
  bug: 'Anomalie du programme : rien n’a été modifié. Signalez ce texte à l’administrateur.',
  interrupted:
    'Interrompu : l’opération en cours n’a rien enregistré. Ce qui était annoncé comme chargé le reste.',
  yes: 'o oui',
  networkShare:
    'Attention : {root} est sur un partage réseau ({share}). N’y travaillez que d’une machine à la fois : deux machines pourraient abîmer la base.',
  restoreFinished:
    'Une restauration interrompue est achevée : {root} est celui de la sauvegarde, l’ancien est dans {aside}.',
  rights: {
    asRoot:
      'Attention : {workspace} appartient à {owner}, qui ne pourra plus lire ce que l’administrateur y écrit. Tapez plutôt : sudo -u {owner} …',
    exposed:
      'Attention : d’autres utilisateurs de cette machine ont accès à {workspace} ({names}). Tapez : {repair}',
    open: 'Attention : tout utilisateur de cette machine peut modifier {workspace} ({names}). Tapez : {repair}',
    outsideProfile:
      'Attention : {workspace} est hors de votre dossier personnel ; d’autres utilisateurs peuvent y avoir accès. Déplacez-le dans votre dossier personnel.',
  },
  waiting: 'La base est occupée ({holder}) : attente…',
};

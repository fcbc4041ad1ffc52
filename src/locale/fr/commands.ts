interface CommandWords {
  readonly summary: string;
  readonly about: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly (readonly [string, string])[];
}

/** What `--help` teaches of each command. */
export const commands: Readonly<Record<string, CommandWords>> = {
  init: {
    summary: 'crée un espace de travail',
    about:
      'Crée un espace de travail : un dossier privé avec ses réglages (cross.yaml), sa base et sa clé.',
    arguments: { dir: 'le dossier à créer (cross-data par défaut)' },
    options: {
      department: 'le périmètre est celui des QRR de ce département (77)',
      qrr: 'le périmètre est fait de ces QRR (77_1,93_3)',
    },
    examples: [
      ['cross init /srv/cross --department 77', 'un espace pour la Seine-et-Marne'],
      ['cross init essai --qrr 77_1,93_3', 'un espace d’essai pour deux QRR'],
    ],
  },
  inspect: {
    summary: 'montre ce qu’un export donnerait, sans le charger',
    about:
      'Montre ce que cross ingest ferait d’un export, sans rien charger : comment il est écrit, ce que devient chaque colonne, ce qui serait refusé, les QRR trouvés, et ce qui empêche de le charger.',
    arguments: { file: 'le fichier (- pour l’entrée standard)' },
    options: {
      kind: 'la nature des faits, si les colonnes ne la disent pas',
      source: 'le service qui livre le fichier (police-77)',
      profile: 'le profil à suivre (profiles/NOM.yaml)',
      'save-profile': 'écrit un profil à compléter (profiles/NOM.yaml)',
      force: 'remplace le profil de ce nom',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross inspect saisies-2019-07.csv', 'avant de charger un fichier que l’on ne connaît pas'],
      [
        'cross inspect douane.csv --save-profile douane',
        'prépare profiles/douane.yaml, avec les explications pour le terminer',
      ],
      ['cross inspect douane.csv --profile douane', 'essaie un profil que l’on vient de modifier'],
    ],
  },
  ingest: {
    summary: 'charge des exports CSV',
    about:
      'Charge des exports CSV : chaque ligne est vérifiée, rattachée à son QRR et fusionnée. Rien n’est perdu, rien n’est compté deux fois, chaque ligne refusée est expliquée.',
    arguments: {
      file: 'les fichiers (ou un motif entre guillemets : "exports/*.csv" ; - pour l’entrée standard)',
    },
    options: {
      kind: 'ce que sont les lignes, si les colonnes ne le disent pas : {kinds}',
      source: 'le service qui livre le fichier (police-77)',
      profile: 'le profil à suivre (profiles/NOM.yaml)',
      covers: 'les mois que le fichier couvre (2019-07, 2019-01..2019-06)',
      snapshot: 'le fichier est complet pour ses mois : ce qu’il n’a plus est retiré',
      add: 'les lignes nouvelles d’un mois déjà couvert s’y ajoutent',
      restate: 'une ancienne version revue redevient l’actuelle',
      'dry-run': 'montre le bilan sans rien enregistrer',
      'max-refused': 'ne charge rien si plus de lignes sont refusées (par exemple 2%)',
      inbox:
        'prend les fichiers de ce dossier, puis les range dans done/ ou refused/ avec leur explication',
      settle:
        'un fichier du dossier est laissé en place s’il a changé depuis moins de secondes (10)',
      log: 'ajoute à ce fichier une ligne JSON sur l’exécution',
      timings: 'montre à la fin le temps de chaque phase, et l’écrit dans --log',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross ingest saisies-2019-07.csv', 'charge un fichier et dit ce qu’il en est'],
      ['cross ingest "exports/*.csv" --dry-run', 'montre ce que donnerait tout un dossier'],
      [
        'cross ingest liste.csv --kind reports --source bailleur',
        'pour un fichier qui ne dit ni ce qu’il est ni d’où il vient',
      ],
      ['cross ingest - < saisies.csv', 'ce qui est envoyé par une autre commande'],
      [
        'cross ingest --inbox depot --log cross.log',
        'les fichiers déposés, sans personne devant l’écran',
      ],
      ['cross ingest douane.csv --snapshot', 'remplace ce que la douane avait livré pour ces mois'],
    ],
  },
  status: {
    summary: 'montre ce qui a été reçu, mois par mois',
    about:
      'Montre, par source et par mois, ce qui a été reçu, ce qui manque et ce qui est douteux.',
    arguments: {},
    options: {
      month: 'le dernier mois montré (le dernier mois complet par défaut)',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross status', 'avant la réunion : quels fichiers manquent ?'],
      ['cross status --month 2019-07', 'les douze mois jusqu’à juillet 2019'],
    ],
  },
  loads: {
    summary: 'liste les chargements',
    about: 'Liste les chargements : qui, quand, quel fichier, combien de lignes.',
    arguments: { load: 'le numéro d’un chargement, pour tout en savoir' },
    options: { format: 'terminal (par défaut) ou json' },
    examples: [
      ['cross loads', 'le plus récent d’abord'],
      ['cross loads 12', 'tout ce que l’on sait du chargement 12'],
    ],
  },
  journal: {
    summary: 'montre le journal : qui a fait quoi',
    about:
      'Montre le journal : collectes, modifications, consultations, communications et effacements, avec l’utilisateur, l’heure et le motif. Chaque ligne porte l’empreinte de la précédente et la fin est scellée : une ligne retirée, changée ou déplacée est signalée (code 1).',
    arguments: {},
    options: {
      since: 'seulement depuis ce jour (2019-07-04 ou 04/07/2019)',
      verify: 'dit seulement si le journal est entier',
      format: 'terminal (par défaut), csv ou json',
      'csv-for': 'excel : un CSV qui s’ouvre d’un double clic',
    },
    examples: [
      ['cross journal --since 01/07/2019', 'ce qui s’est fait depuis juillet'],
      ['cross journal --verify', 'le journal a-t-il été touché ?'],
      ['cross journal --format csv --csv-for excel > journal.csv', 'pour un contrôle'],
    ],
  },
  check: {
    summary: 'contrôle l’espace de travail',
    about:
      'Contrôle l’espace de travail : réglages, QRR, profils, vocabulaires, base relue en entier, journal relu de la première ligne à la dernière. Dit ce qui ne va pas et ce qu’il faut faire (code 1).',
    arguments: {},
    options: {
      repair: 'refait les listes qui se déduisent des chargements',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross check', 'après une panne, ou chaque mois'],
      ['cross check --format json', 'pour une surveillance automatique'],
    ],
  },
  backup: {
    summary: 'sauvegarde l’espace de travail dans un fichier',
    about:
      'Sauvegarde tout l’espace de travail dans un seul fichier : base, clé, journal, réglages, profils, lignes refusées. D’autres peuvent travailler pendant ce temps : la sauvegarde est celle d’un seul instant.',
    arguments: { file: 'le fichier à écrire, ou un dossier (le fichier y prend la date)' },
    options: {
      force: 'remplace le fichier s’il existe',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross backup /media/coffre', 'dans ce dossier, sous la date du jour'],
      ['cross backup avant-migration.tar.gz --reason "avant mise à jour"', 'sous ce nom'],
    ],
  },
  restore: {
    summary: 'reprend un espace de travail sauvegardé',
    about:
      'Reprend l’espace de travail d’une sauvegarde. Tout est vérifié d’abord : chaque fichier, la base, le journal. Rien n’est jamais effacé : ce qui est dans le dossier est mis de côté (--replace).',
    arguments: { file: 'le fichier écrit par cross backup' },
    options: {
      replace: 'met de côté ce qui est dans le dossier, sous un autre nom',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      [
        'cross restore cross-20190812-093000.tar.gz --workspace /srv/cross',
        'dans un dossier nouveau',
      ],
      [
        'cross restore cross-20190812-093000.tar.gz --workspace /srv/cross --replace',
        'à la place de l’espace de travail qui s’y trouve',
      ],
    ],
  },
  purge: {
    summary: 'efface ce qui a été gardé assez longtemps',
    about:
      'Efface les faits chargés depuis plus longtemps que cross.yaml ne le permet (retention : 12 mois), leurs lignes refusées, et les lignes de journal de plus de 36 mois. Les chiffres de chaque QRR et mois sont gardés : les rapports ne changent pas. Sans --apply, montre seulement ce qui serait effacé.',
    arguments: {},
    options: {
      apply: 'efface pour de bon ; rien ne le ramène',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross purge', 'montre ce qui serait effacé'],
      ['cross purge --apply --reason "durée de conservation"', 'efface'],
    ],
  },
  share: {
    summary: 'prépare l’envoi des signalements transmis à un destinataire',
    about:
      'Prépare, pour un destinataire, les signalements qui lui ont été transmis un mois donné et leurs suites : un tableau CSV et une note. Seuls les champs permis pour lui en font partie, jamais un numéro de procédure ni un texte libre. Avec une clé publique age, l’envoi est chiffré et rien n’est écrit en clair. La communication est inscrite au journal.',
    arguments: {},
    options: {
      to: 'le destinataire : prosecutor (parquet), police, gendarmerie, customs (douane), ou un service tel que les exports l’écrivent',
      month: 'le mois de la transmission (2019-07 ou 07/2019 ; sinon le dernier mois entier)',
      out: 'le dossier où écrire (sinon le dossier courant)',
      'recipient-key': 'chiffre pour cette clé publique (age1…), ou pour celles d’un fichier',
      'csv-for': 'excel : un CSV qui s’ouvre d’un double clic, en toutes lettres',
      find: 'dit de quel signalement est cette référence, quand le destinataire répond',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross share --to prosecutor --month 2019-07 --out envois', 'pour le parquet'],
      [
        'cross share --to police --month last --csv-for excel --recipient-key police.pub',
        'chiffré pour la police',
      ],
      ['cross share --find 7K3QF-9M2XA', 'de quel signalement parle la réponse'],
    ],
  },
  undo: {
    summary: 'annule un chargement',
    about:
      'Annule un chargement, une correction, un retrait ou une décision : ce qu’il avait apporté ne compte plus, ce qu’il avait remplacé revient. L’annulation est elle-même un chargement : l’annuler rétablit tout.',
    arguments: { load: 'le numéro du chargement (cross loads)' },
    options: {
      'dry-run': 'montre ce qui changerait sans rien enregistrer',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross undo 12 --dry-run', 'ce qui changerait'],
      ['cross undo 12 --reason "fichier d’un autre mois"', 'annule, et dit pourquoi au journal'],
    ],
  },
  remove: {
    summary: 'retire ce qu’une source a livré pour un mois',
    about:
      'Retire les faits d’une source pour un mois. Le mois n’est plus couvert : le rapport le dit non disponible, jamais 0, jusqu’à un nouveau chargement. S’annule par cross undo.',
    arguments: {},
    options: {
      source: 'la source (cross status)',
      month: 'le mois (2019-07 ou 07/2019)',
      kind: 'seulement cette nature de faits : {kinds}',
      'dry-run': 'montre ce qui changerait sans rien enregistrer',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      [
        'cross remove --source police-77 --month 2019-07',
        'tout ce que cette source a livré pour juillet',
      ],
      [
        'cross remove --source douane --month 2019-07 --kind seizures --dry-run',
        'ce que changerait le retrait de ses saisies',
      ],
    ],
  },
  correct: {
    summary: 'corrige un fait',
    about:
      'Corrige un fait, retrouvé par le numéro que son service lui donne. Les valeurs sont lues et vérifiées comme dans un fichier ; l’ancienne version, si le fichier revient, ne remplace pas la correction.',
    arguments: {},
    options: {
      kind: 'ce qu’est le fait : {kinds}',
      source: 'la source (cross loads)',
      id: 'le numéro du fait, tel que le service l’écrit',
      set: 'les champs à changer et leur valeur (quantity=12 ; vide : quantity=)',
      product: 'le produit, si la saisie en compte plusieurs',
      date: 'la date, si plusieurs faits ont ce numéro',
      rank: 'le rang dans la liste, si plusieurs faits ont ce numéro',
      'dry-run': 'montre ce qui changerait sans rien enregistrer',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      [
        'cross correct --kind seizures --source police-77 --id PV-2019-12 --product cocaine --set quantity=12 unit=g',
        'la quantité d’un produit d’une saisie',
      ],
      [
        'cross correct --kind reports --source cross --id CR-2019-7 --set closed_on=04/07/2019 --reason "oubli"',
        'la clôture d’un signalement',
      ],
    ],
  },
  doubles: {
    summary: 'liste les doubles possibles entre sources',
    about:
      'Liste les faits qui figurent peut-être dans les fichiers de deux sources. Tous comptent jusqu’à votre décision ; une décision est retenue et s’annule par cross undo.',
    arguments: { pair: 'le numéro d’un double de la liste' },
    options: {
      keep: 'garde A, B ou les deux (both)',
      'dry-run': 'montre ce qui changerait sans rien enregistrer',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['cross doubles', 'les doubles possibles, à trancher'],
      ['cross doubles 123456 --keep A', 'garde le fait de la source A, l’autre ne compte plus'],
      ['cross doubles 123456 --keep both', 'ce sont deux faits différents'],
    ],
  },
  qrr: {
    summary: 'montre, compare ou complète le registre, les lieux et les contours des QRR',
    about:
      'Le territoire : les 62 QRR officiels et ceux que vous ajoutez (qrr.csv), les lieux qui leur appartiennent (places.csv) et leurs contours (GeoJSON), qui disent le QRR d’une position. Après un import, les faits déjà en base sont replacés ; les fichiers à ingérer de nouveau sont nommés.',
    arguments: {
      action: 'list, import, diff ou locate',
      values:
        'pour import et diff : un CSV de QRR (code;nom;dep…) ou de lieux (code;insee;commune;quartier;synonyme), ou un GeoJSON de contours ; pour locate : latitude et longitude',
    },
    options: { format: 'terminal (par défaut) ou json' },
    examples: [
      ['cross qrr list', 'les codes, noms et populations connus'],
      ['cross qrr import qrr.geojson', 'prend les contours : les positions disent alors leur QRR'],
      ['cross qrr import mes-quartiers.csv', 'ajoute des quartiers ou complète une population'],
      ['cross qrr diff qrr-2025.csv', 'ce qu’un import changerait, sans rien écrire'],
      ['cross qrr locate 48.8450 2.6200', 'le QRR d’une position (latitude, longitude)'],
    ],
  },
  words: {
    summary: 'montre ou complète les mots que les exports emploient',
    about:
      'Les mots des exports (produits, unités, infractions…) : ceux que rien ne connaît encore, avec la ligne à ajouter ; les codes et mots en vigueur ; l’ajout d’un mot.',
    arguments: {
      what: 'un vocabulaire à montrer, ou add ; sans rien : les mots inconnus',
      list: 'pour add : le vocabulaire, ou natinf',
      word: 'pour add : le mot, entre guillemets s’il y a une espace',
      code: 'pour add : ce qu’il veut dire',
    },
    options: { format: 'terminal (par défaut) ou json' },
    examples: [
      ['cross words', 'les mots inconnus, et la ligne à ajouter pour chacun'],
      ['cross words products', 'les codes et les mots des produits'],
      ['cross words add products "space cake" resin', 'ce mot compte désormais comme résine'],
    ],
  },
  report: {
    summary: 'le rapport mensuel',
    about:
      'Calcule le rapport mensuel de la CLCT : synthèse, bilan par QRR, saisies, suites judiciaires, activité de la CROSS, qualité.',
    arguments: {},
    options: {
      month: 'le mois (2019-07 ou 07/2019 ; le dernier mois complet par défaut)',
      qrr: 'seulement ces QRR (77_1,93_3)',
      by: 'ce QRR par quartier, service, force, produit… (neighbourhood, service, force, product, offence, origin, deal-point)',
      section: 'seulement cette section (results, seizures, funnel…)',
      table: 'seulement ce tableau',
      full: 'toutes les sections, et pas seulement la première page',
      out: 'écrit dans ce fichier ou ce dossier',
      'as-of':
        'seulement les chargements faits jusqu’à ce jour (2019-08-12) ou ce chargement (12) ; ou un rapport émis, tel quel (clct-2019-07-…)',
      audience:
        'interne (par défaut), ou publiable : sans aucun nombre de 1 à 4, ni rien qui le donne',
      issue: 'émet le rapport : il est gardé tel quel, sous un identifiant',
      open: 'ouvre le document dans le navigateur (html, s’il n’y a pas de --format)',
      browser: 'le navigateur qui fait le PDF (Chromium, Chrome ou Edge), s’il n’est pas trouvé',
      'csv-for': 'excel : un CSV qui s’ouvre d’un double clic',
      format:
        'terminal (par défaut), csv, json, markdown, html, pdf, xlsx, docx ou parquet ; plusieurs avec --out (html,xlsx,csv)',
      'catch-up':
        'fait aussi, d’abord, les mois qui manquent dans le dossier depuis le dernier fait',
      log: 'ajoute à ce fichier une ligne JSON sur l’exécution',
      timings: 'montre à la fin le temps de chaque phase, et l’écrit dans --log',
    },
    examples: [
      ['clct report --month 2019-07', 'la première page, à l’écran'],
      ['clct report --month 2019-07 --full', 'toutes les sections'],
      [
        'clct report --qrr 77_1 --format csv --out torcy.csv',
        'tous les chiffres d’un QRR, dans un fichier',
      ],
      ['clct report --qrr 77_1 --by neighbourhood', 'les quartiers d’un QRR'],
      ['clct report --format markdown > rapport.md', 'pour un compte rendu'],
      [
        'clct report --month last --out rapports --format html,xlsx,csv --catch-up --log clct.log',
        'sans personne devant l’écran, chaque mois',
      ],
      [
        'clct report --audience publiable --format html --out public.html',
        'ce qui peut être publié',
      ],
    ],
  },
  diff: {
    summary: 'ce qui a changé depuis un rapport émis',
    about:
      'Montre chaque chiffre qui a changé depuis un rapport émis, de combien, et les chargements qui en sont cause.',
    arguments: {},
    options: {
      month: 'le mois du rapport (le dernier mois complet, par défaut)',
      since: 'le rapport émis (clct-2019-07-… ; le dernier du mois, par défaut)',
      'csv-for': 'excel : un CSV qui s’ouvre d’un double clic',
      format: 'terminal (par défaut), csv, json ou markdown',
    },
    examples: [
      ['clct diff --month 2019-07', 'depuis le dernier rapport émis de juillet 2019'],
      ['clct diff --since clct-2019-07-4f2c01ab', 'depuis ce rapport'],
    ],
  },
  trend: {
    summary: 'un indicateur, mois par mois',
    about:
      'Montre un indicateur mois par mois, avec ce que le seul hasard explique et ce que chaque rapport en a dit.',
    arguments: { indicator: 'l’indicateur (seizures.events ; la liste : clct indicators)' },
    options: {
      qrr: 'seulement ces QRR (77_1,93_3)',
      from: 'le premier mois (deux ans avant le dernier, par défaut)',
      to: 'le dernier mois (le dernier mois complet, par défaut)',
      'csv-for': 'excel : un CSV qui s’ouvre d’un double clic',
      format: 'terminal (par défaut), csv, json ou markdown',
    },
    examples: [
      ['clct trend seizures.events --qrr 77_1', 'la courbe, et le tableau des mois'],
      ['clct trend seizures.events --from 2018-01 --to 2019-07', 'entre deux mois'],
      ['clct trend arrests.trafficking --format csv > trafic.csv', 'pour un tableur'],
    ],
  },
  compare: {
    summary: 'deux QRR côte à côte',
    about:
      'Compare deux QRR sur douze mois : nombres, taux pour 1 000 habitants, et si l’écart dépasse le hasard.',
    arguments: { qrr: 'un QRR (77_1)', other: 'un autre (93_3)' },
    options: {
      to: 'le dernier des douze mois (le dernier mois complet, par défaut)',
      format: 'terminal (par défaut), json ou markdown',
    },
    examples: [['clct compare 77_1 93_3 --to 2019-07', 'd’août 2018 à juillet 2019']],
  },
  objectives: {
    summary: 'les objectifs de la CLCT',
    about:
      'Les objectifs que la CLCT se fixe : un indicateur, un QRR (ou tous : ALL), une période, une cible pour le total de cette période. Rien n’est écrasé : chaque version reste, avec qui l’a faite et quand. Le rapport les évalue.',
    arguments: {
      action: 'add, list, edit, close, import ou export',
      values:
        'le fichier (import), les numéros (edit, close), un numéro dont voir l’histoire (list)',
    },
    options: {
      qrr: 'le QRR (77_1), ou ALL',
      indicator: 'l’indicateur (reports.received, ou son libellé)',
      period: 'mois, trimestre, année ou intervalle (2019-07, 2019-T3, 2019, 2019-04..2019-07)',
      target:
        'la cible (">= 6", "<= 12", "-20% vs 2018"), ou suivi, sans direction : d’office pour ce qui mesure l’activité',
      owner: 'qui en est chargé : un service, pas une personne',
      decided: 'le jour de la décision (aujourd’hui d’office)',
      note: 'une remarque, sans donnée personnelle',
      code: 'son numéro (le suivant d’office)',
      on: 'pour close : le jour de la clôture (aujourd’hui d’office)',
      out: 'pour export : le fichier à écrire',
      'dry-run': 'montre ce qui changerait sans rien enregistrer',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      [
        'clct objectives add --qrr 77_1 --indicator reports.received --period 2019-T3 --target "<= 60"',
        'fixe un objectif pour un trimestre',
      ],
      ['clct objectives list', 'les objectifs fixés'],
      ['clct objectives list O-1', 'ce qu’il a été, qui l’a changé et quand'],
      ['clct objectives edit O-1 --target "-20% vs 2018"', 'en change la cible'],
      ['clct objectives export --out objectifs.csv', 'pour les modifier dans un tableur'],
      ['clct objectives import objectifs.csv', 'reprend le fichier modifié : tout, ou rien'],
      ['clct objectives close O-1 --reason "atteint"', 'clôt un objectif'],
    ],
  },
  actions: {
    summary: 'les actions décidées par la CLCT',
    about:
      'Les actions que la CLCT décide : quoi, où, par qui, pour quand, et les indicateurs qu’elles doivent faire bouger. Le rapport dit ce qui est fait, ce qui est en retard, et ce qui a suivi. Rien n’est écrasé : chaque version reste.',
    arguments: {
      action: 'add, list, edit, close, import ou export',
      values:
        'ce qui est décidé (add), le fichier (import), les numéros (edit, close), un numéro dont voir l’histoire (list)',
    },
    options: {
      what: 'ce qui est décidé, en une phrase',
      kind: 'sa nature (présence, opération, contrôles, enquête, mesure administrative, partenariat, prévention, données, autre)',
      qrr: 'le QRR (77_1), ou ALL',
      neighbours: 'les QRR voisins où le trafic pourrait passer (93_3)',
      indicators: 'les indicateurs qu’elle doit faire bouger (reports.received)',
      owner: 'qui en est chargé : un service, pas une personne',
      decided: 'le jour de la décision (aujourd’hui d’office)',
      due: 'le jour pour lequel elle doit être faite',
      started: 'le jour où elle a commencé',
      ended: 'le jour où elle s’est terminée (close : aujourd’hui d’office)',
      state: 'prévue, en cours, réalisée, en partie ou abandonnée',
      note: 'une remarque, sans donnée personnelle',
      code: 'son numéro (le suivant d’office)',
      out: 'pour export : le fichier à écrire',
      'dry-run': 'montre ce qui changerait sans rien enregistrer',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      [
        'clct actions add "Éclairage des halls" --qrr 94_1 --indicators reports.received --owner bailleur --due 30/09/2019',
        'décide une action',
      ],
      ['clct actions list', 'les actions décidées'],
      ['clct actions edit A-1 --started 01/10/2019', 'elle a commencé'],
      ['clct actions close A-1 --ended 15/12/2019', 'elle est réalisée'],
      ['clct actions close A-2 --state abandonnée', 'elle ne se fera pas'],
      ['clct actions export --out actions.csv', 'pour les modifier dans un tableur'],
      ['clct actions import actions.csv', 'reprend le fichier modifié : tout, ou rien'],
    ],
  },
  minutes: {
    summary: 'le relevé de décisions d’une réunion',
    about:
      'Prépare le relevé de décisions de la réunion qui examine un mois : ce qui a suivi les actions, où en sont les objectifs, les points à décider, les cibles réalistes du mois suivant. En CSV, il se complète en séance et se reprend d’un coup.',
    arguments: {},
    options: {
      month: 'le mois examiné (2019-07 ; le dernier mois complet par défaut)',
      qrr: 'seulement ces QRR (77_1,93_3)',
      import: 'reprend un relevé complété : objectifs et actions, tout ou rien',
      out: 'écrit dans ce fichier',
      'dry-run': 'avec --import : montre ce qui changerait sans rien enregistrer',
      format: 'markdown (par défaut) ou csv',
    },
    examples: [
      ['clct minutes --month 2019-07 > releve.md', 'pour un traitement de texte'],
      [
        'clct minutes --month 2019-07 --format csv --out releve.csv',
        'à compléter en séance, dans un tableur',
      ],
      ['clct minutes --import releve.csv', 'reprend ce qui a été décidé'],
    ],
  },
  indicators: {
    summary: 'liste et explique les indicateurs',
    about:
      'Liste les indicateurs du catalogue ; avec le nom de l’un d’eux, explique comment il se calcule.',
    arguments: { id: 'un indicateur (seizures.events)' },
    options: { format: 'terminal (par défaut) ou json' },
    examples: [
      ['clct indicators', 'tout le catalogue'],
      ['clct indicators reports.treated_30d.rate', 'ce que ce chiffre veut dire'],
    ],
  },
  schedule: {
    summary: 'de quoi tout faire sans personne',
    about:
      'Montre ce qu’il faut donner au planificateur de la machine (cron, systemd ou Windows) pour prendre les fichiers déposés tous les quarts d’heure et faire le rapport du dernier mois, chaque mois.',
    arguments: {},
    options: {
      for: 'cron (par défaut), systemd ou windows (par défaut sous Windows)',
      inbox: 'le dossier où les fichiers sont déposés (par défaut dans l’espace de travail)',
      out: 'le dossier des rapports (par défaut dans l’espace de travail)',
      log: 'le fichier qui dit chaque exécution (par défaut dans l’espace de travail)',
      install: 'l’installe, après l’avoir montré et demandé',
      yes: 'l’installe sans demander',
      format: 'terminal (par défaut) ou json',
    },
    examples: [
      ['clct schedule', 'les lignes à donner à cron'],
      ['clct schedule --for systemd --install', 'les montre, demande, et les écrit'],
      ['clct schedule --inbox /srv/depot --out /srv/rapports', 'pour des dossiers choisis'],
    ],
  },
};

/** For each error: what is wrong, then what to type or do next. */
export const errors = {
  'ambiguous-columns': [
    'Plusieurs colonnes conviennent pour le champ {field} : {columns}.',
    'Préparez un profil, dont vous activerez une de ces colonnes (profiles/NOM.yaml) :\n    cross inspect {file} --save-profile NOM',
  ],
  'ambiguous-dates': [
    '{file} : toutes les dates de la colonne « {column} » se lisent aussi bien jour/mois que mois/jour.',
    'Donnez leur ordre dans un profil (profiles/NOM.yaml) :\n    date_order: dmy     # ou mdy\npuis : cross ingest {file} --profile NOM',
  ],
  'another-header': [
    '{file}, ligne {line} : d’autres en-têtes commencent ici ; les lignes qui suivent seraient lues avec les premiers. Rien n’est chargé.',
    'Mettez chaque tableau dans son propre fichier, avec son en-tête, puis recommencez.',
  ],
  'as-of-purged': [
    'À cette date, des faits comptaient que le chargement {load} a effacés depuis : les chiffres d’alors ne se calculent plus.',
    'Redemandez un rapport émis, qui est gardé tel quel : clct report --month M --as-of clct-2019-07-…',
  ],
  'backup-damaged': [
    '{file} : la partie {part} n’est pas telle qu’elle a été sauvegardée. Rien n’a été restauré.',
    'Prenez une autre sauvegarde, et faites vérifier le support de celle-ci.',
  ],
  'backup-exists': [
    '{file} existe déjà.',
    'Donnez un autre nom, un dossier (le fichier y prend la date), ou remplacez-le : --force',
  ],
  'backup-not-one': [
    '{file} n’est pas une sauvegarde entière faite par cross backup. Rien n’a été restauré.',
    'Donnez le fichier que cross backup a écrit, ou copiez-le de nouveau : il peut être coupé.',
  ],
  'binary-file': [
    '{file} n’est pas un export CSV ({what}).',
    'Demandez l’export au format CSV ; ce qu’un tableur ouvre s’y enregistre depuis le tableur.',
  ],
  'broken-accents': [
    '{file}, ligne {line}, colonne {column} : accents abîmés avant d’arriver ici (« {seen} »). Rien n’est chargé.',
    'Demandez au service un nouvel export, en UTF-8 ou en Windows-1252. L’ouvrir et l’enregistrer de nouveau ne suffit pas : une lettre remplacée par « � » ou « ? » est perdue.',
  ],
  'browser-failed': [
    '{browser} n’a pas fait le PDF ({cause}).',
    'Imprimez le document depuis un navigateur (Fichier, Imprimer, PDF) :\n    clct report --month {month} --open',
  ],
  'browser-not-found': [
    'Faire un PDF demande Chromium, Chrome ou Edge : aucun n’a été trouvé ({where}).',
    'Dites où il est (--browser CHEMIN), ou imprimez le document depuis un navigateur\n(Fichier, Imprimer, PDF) :\n    clct report --month {month} --open',
  ],
  'by-needs-one-qrr': [
    '--by {by} demande un seul QRR.',
    'Dites lequel : clct report --qrr 77_1 --by {by}',
  ],
  'cannot-write': [
    'Impossible d’écrire {path} ({cause}).',
    'Vérifiez le dossier, les droits et l’espace libre.',
  ],
  'contour-invalid': [
    '{file}, contour n° {feature} ({code}) : {reason}. {more} {more|autre contour refusé|autres contours refusés}.',
    'Rien n’est repris. Corrigez le fichier, puis recommencez.',
  ],
  'contours-invalid': [
    '{file} : {reason}.',
    'Il faut une FeatureCollection GeoJSON de polygones, en longitude et latitude (WGS84), chacun avec son « code ».',
  ],
  'contours-missing': [
    'Aucun contour n’est importé dans {workspace} : une position n’y dit pas son QRR.',
    'Importez-les : cross qrr import qrr.geojson',
  ],
  'contours-swapped': [
    '{file} : latitude et longitude sont échangées ({codes}). Rien n’est repris.',
    'En GeoJSON, la longitude vient d’abord : [2.62, 48.845]. Exportez de nouveau le fichier dans cet ordre.',
  ],
  'contradicting-dates': [
    '{file} : les dates de la colonne « {column} » se contredisent : « {first} » (ligne {firstLine}) et « {second} » (ligne {secondLine}) ne peuvent pas être dans le même ordre.',
    'Séparez les deux morceaux du fichier, ou corrigez l’export.',
  ],
  'cron-failed': [
    'cron n’a pas pris les tâches ({cause}).',
    'Ajoutez vous-même les lignes que montre : clct schedule --for cron',
  ],
  'csv-unreadable': [
    '{path}, ligne {line} : un guillemet ou une cellule est mal écrit.',
    'Corrigez cette ligne : une cellule qui contient un guillemet ou le séparateur s’écrit entre guillemets.',
  ],
  'cut-decimals': [
    '{file}, ligne {line} : « {value} » sous « {column} » a l’air des décimales du nombre qui précède : le séparateur est la virgule, et elle coupe « 12,5 » en deux. Rien n’est chargé.',
    'Demandez l’export avec des points-virgules, ou avec les nombres entre guillemets.',
  ],
  'dates-in-another-order': [
    '{file} : dans la colonne « {column} », « {value} » (ligne {line}) n’est pas une date dans l’ordre {known}, celui du profil ou des chargements précédents. Rien n’est repris : dans l’autre ordre, les autres dates changeraient de mois.',
    'Si cette cellule est fausse, corrigez-la. Si l’export a changé d’ordre (dmy = jour/mois, mdy = mois/jour), dites-le dans un profil (profiles/NOM.yaml) :\n    date_order: {found}\npuis : cross ingest {file} --profile NOM',
  ],
  'decision-incomplete': ['Il manque {field}.', 'Voir : {program} {command} --help'],
  'decision-not-found': ['La décision {code} n’existe pas.', 'Voir : clct {command} list'],
  'decision-refused': ['{field} : « {value} » {reason}.', 'Voir : {program} {command} --help'],
  'decisions-are-minutes': [
    '{file} est un relevé de décisions, d’objectifs et d’actions ensemble.',
    'Reprenez-le en entier : clct minutes --import {file}',
  ],
  'decisions-missing-columns': [
    '{file} : il manque les colonnes {missing}.',
    'Partez d’un fichier exporté : clct objectives export --out objectifs.csv',
  ],
  'decisions-refused': [
    '{file} : {n} {n|ligne refusée|lignes refusées}. Rien n’est repris.',
    'Corrigez ces lignes, puis recommencez. Si une ligne a été changée depuis : exportez de nouveau, et reportez-y vos changements.',
  ],
  'decisions-unknown-column': [
    '{file} : la colonne « {column} » n’est pas connue. Rien n’est repris.',
    'Retirez-la, ou donnez-lui un de ces noms : {known}',
  ],
  'disk-full': [
    'Le disque est plein, ou un fichier a atteint la taille permise.',
    'Libérez de la place et retapez la commande : ce qui est déjà chargé (cross loads) reste et n’est pas compté deux fois.',
  ],
  'doubtful-decimal': [
    '{file} : dans la colonne « {column} », « {value} » (ligne {line}) peut être un nombre à trois décimales, ou mille fois plus. Rien dans le fichier ne le tranche.',
    'Comparez avec l’original, et dites dans un profil (profiles/NOM.yaml) ce qui précède les décimales :\n    decimal_mark: {decimal}     # ou {thousands}\npuis : cross ingest {file} --profile NOM',
  ],
  'doubtful-typed-number': [
    '« {value} » peut être un nombre à trois décimales, ou mille fois plus.',
    'Écrivez-le sans séparateur de milliers, ou avec une virgule pour les décimales.',
  ],
  'document-to-terminal': [
    'Un document ({format}) ne s’affiche pas dans un terminal.',
    'Donnez-lui un fichier : clct report --month {month} --format {format} --out {name}',
  ],
  'empty-file': ['{file} est vide.', 'Demandez de nouveau l’export au service.'],
  'engine-disagrees': [
    '{file} : {expected#} lignes comptées, {found#} lues.',
    'C’est une anomalie du programme : rien n’a été chargé. Signalez-la avec ce message.',
  ],
  'expands-too-much': [
    '{file} : décompressé, il dépasse {ratio} fois sa taille. Rien n’est chargé.',
    'Ce n’est sans doute pas un export. S’il en est un : décompressez-le, puis chargez le fichier CSV.',
  ],
  'field-not-shared': [
    'cross.yaml : le champ « {field} » ne peut pas être communiqué à « {recipient} ».',
    'Retirez-le de « recipients ». Champs possibles pour ce destinataire : {known}',
  ],
  'file-changed': [
    '{file} a changé pendant la lecture.',
    'Attendez que le fichier soit complet, puis recommencez.',
  ],
  'file-in-use': [
    '{path} est tenu par un autre programme ({cause}).',
    'S’il est ouvert dans un tableur, fermez-le, puis recommencez. Rien n’y a été changé.',
  ],
  'file-not-found': ['{file} est introuvable.', 'Vérifiez le nom et le dossier : ls {folder}'],
  'file-read-only': ['Le fichier {path} est protégé contre l’écriture.', 'Tapez : {repair}'],
  'file-unreadable': [
    '{file} ne peut pas être lu ({cause}).',
    'Vérifiez les droits du fichier, et fermez-le s’il est ouvert ailleurs.',
  ],
  'filter-invalid': [
    '{path}, ligne {line}, colonne {column} : le filtre ne se comprend pas, à « {found} ».',
    'Attendu ici : {expected}',
  ],
  'gzip-damaged': [
    '{file} est compressé, mais abîmé ou incomplet ({cause}).',
    'Copiez-le ou demandez-le de nouveau.',
  ],
  'header-only': [
    '{file} n’a qu’un en-tête (ligne {line}) et aucune ligne de données.',
    'Si le service n’a vraiment rien eu ce mois-ci : cross ingest {file} --covers AAAA-MM',
  ],
  'identifying-fields-changed': [
    '{file} : les lignes de la source {source} n’ont pas d’identifiant, et ce fichier les décrit par d’autres champs ({fields}) : elles compteraient deux fois.',
    'Retirez d’abord les anciens chargements ({loads}), ou donnez un profil qui ne prend pas ces colonnes. Si ce fichier est complet pour ses mois : --snapshot',
  ],
  'inbox-missing': ['Le dossier {folder} n’existe pas.', 'Créez-le, ou corrigez --inbox.'],
  'invalid-value': [
    '« {value} » ne convient pas pour {option} (attendu : {expected}).',
    'Voir : {program} {command} --help',
  ],
  'is-a-directory': ['{file} est un dossier.', 'Donnez ses fichiers : cross ingest {file}/*.csv'],
  'issued-damaged': [
    'Le rapport émis {id} n’est plus tel qu’il a été gardé.',
    'La base a été modifiée hors du programme : reprenez une sauvegarde.',
  ],
  'issued-not-found': [
    'Aucun rapport émis ne porte l’identifiant {id}.',
    'Rapports émis : {known}',
  ],
  'journal-broken': [
    'Le journal {path} ne peut pas être continué (ligne {line}).',
    'Ne le modifiez pas ; voyez ce qui a changé (cross journal --verify) et prévenez l’administrateur.',
  ],
  'key-mismatch': [
    'La clé de {workspace} n’est pas celle qui a servi à remplir la base : chaque fait serait compté deux fois.',
    'Remettez le fichier « key » d’origine (sauvegarde).',
  ],
  'key-missing': [
    'Le fichier « key » de {workspace} manque ou est abîmé.',
    'Remettez-le depuis la sauvegarde : sans lui, la base ne reconnaît plus ses enregistrements.',
  ],
  'line-too-long': [
    '{file}, ligne {line} : une seule ligne dépasse {limit}.',
    'Ce n’est sans doute pas un export CSV.',
  ],
  'load-not-undone': [
    'Le chargement {load} a replacé les faits dans les QRR après un import : les y remettre ne rendrait pas le territoire d’avant.',
    'Rétablissez le fichier ({files}) tel qu’il était, puis replacez les faits : cross qrr import FICHIER',
  ],
  'link-refused': [
    '{file} est un lien vers un autre fichier : il n’est pas suivi.',
    'Déposez le fichier lui-même.',
  ],
  'load-not-found': ['Le chargement {load} n’existe pas ou est déjà annulé.', 'Voir : cross loads'],
  'load-purged': [
    'Le chargement {load} ne peut plus être annulé : des faits de {months} ont été effacés (cross purge).',
    'Corrigez ce qui reste, fait par fait : cross correct --help',
  ],
  'mended-mixed': [
    '{file} : la colonne « _load » ne dit pas le même chargement partout.',
    'Un fichier de lignes corrigées continue un seul chargement : séparez-les.',
  ],
  'missing-columns': [
    '{file} : aucune colonne ne donne {fields} (en-têtes : {headers}).',
    'Préparez un profil, où vous direz de quelle colonne il s’agit (profiles/NOM.yaml) :\n    cross inspect {file} --save-profile NOM',
  ],
  'month-in-future': [
    '{month} n’a pas encore commencé.',
    'Dernier mois complet : {program} {command} {option} {last}',
  ],
  'month-purged': [
    'Les faits de {source} pour {month} ont été effacés (cross purge) : ce mois est clos.',
    'Ses chiffres sont gardés et ne changent plus.',
  ],
  'mutually-exclusive': [
    '{first} et {second} ne vont pas ensemble.',
    'Voir : {program} {command} --help',
  ],
  'natinf-invalid': [
    '{path}, ligne {line} : « {word} » n’est pas un code NATINF.',
    'Un code NATINF est un nombre : 7990;trafficking',
  ],
  'needs-folder': [
    '{what} demande un dossier où écrire.',
    'Donnez-en un, qui peut ne pas exister encore : clct report {what} --out rapports',
  ],
  'no-files': [
    'Aucun fichier ne correspond à « {pattern} ».',
    'Vérifiez le dossier et l’extension.',
  ],
  'no-good-row': [
    '{file} : aucune de ses {rows} {rows|ligne|lignes} n’est lisible. Ligne {line} : {reason}.',
    'Comparez cette ligne avec l’en-tête : guillemets, séparateurs. Si le tableur montre bien les lignes, enregistrez-les depuis lui au format CSV.',
  ],
  'no-load-by-then': [
    'Aucun chargement n’avait été fait au {date}.',
    'Voir les dates des chargements : cross loads',
  ],
  'not-publishable-option': [
    '« {option} » ne va pas avec --audience publiable : deux publications de mêmes faits, l’une soustraite de l’autre, donneraient ce qui est caché.',
    'Le rapport publiable est toujours celui de tout le périmètre, en son état d’aujourd’hui : clct report --audience publiable',
  ],
  'not-publishable-part': [
    'La section « {section} » n’est pas publiée : ses chiffres ne peuvent pas être protégés.',
    'Sections publiées : {known}',
  ],
  'no-reference-header': [
    '{file} : ses en-têtes ({headers}) ne sont ni ceux d’un registre, ni ceux d’une liste de lieux.',
    'Pour des QRR :\n    code;nom;dep\nPour des lieux :\n    code;insee;commune;quartier;synonyme',
  ],
  'nothing-issued': [
    'Aucun rapport de {month} n’a été émis.',
    'Pour en émettre un : clct report --month {month} --issue',
  ],
  'nothing-to-import': [
    '{file} n’a aucune ligne à reprendre.',
    'Ajoutez des lignes sous l’en-tête, puis recommencez.',
  ],
  'nothing-to-remove': [
    'La source {source} n’a rien en base pour {month}.',
    'Voir ce que chacune a livré : cross status',
  ],
  'nothing-to-report': [
    'La base de {workspace} est vide.',
    'Chargez d’abord des exports : cross ingest FICHIER.csv',
  ],
  'nul-bytes': [
    '{file}, ligne {line} : octets nuls.',
    'Le fichier est abîmé ou n’est pas du texte : demandez-le de nouveau.',
  ],
  'pair-not-found': [
    'Aucun double possible n’a le numéro {pair}, ou il est déjà décidé.',
    'Voir : cross doubles',
  ],
  'personal-column': [
    '{file} : la colonne « {column} » ({label}) {reason} dans {cells} cellules sur {filled}. Rien n’a été chargé, aucune cellule n’est répétée ici.',
    'Ne prenez pas cette colonne : écrivez un profil (cross inspect {file} --save-profile NOM) et mettez un # devant sa ligne :\n    # {field}: {column}',
  ],
  'personal-header': [
    '{file} : la colonne « {column} » dit qui est une personne ou où la joindre : aucun champ ne la prend, même par un profil.',
    'Dans le profil, ôtez cette ligne ou mettez un # devant :\n    {field}: {column}',
  ],
  'personal-text': [
    '{option} : le texte {reason}. Il n’est ni répété ni enregistré.',
    'Écrivez-le sans donnée personnelle, puis recommencez.',
  ],
  'profile-exists': ['{path} existe déjà.', 'Choisissez un autre nom, ou remplacez-le : --force'],
  'profile-not-found': ['Le profil « {profile} » n’existe pas.', 'Profils connus : {known}'],
  'purge-not-computed': [
    'Rien n’est effacé : {indicators} n’a pas pu être calculé, et ses chiffres seraient perdus.',
    'Prévenez l’administrateur ; si c’est un indicateur de l’espace de travail, corrigez indicators.yaml.',
  ],
  'purged-meanwhile': [
    '{file} : des mois de ce fichier viennent d’être clos (cross purge). Rien n’est chargé.',
    'Recommencez : les lignes de ces mois seront refusées, les autres chargées.',
  ],
  'read-only': [
    'Impossible d’écrire dans le dossier {workspace}.',
    'Choisissez-en un autre avec --workspace, ou demandez les droits à l’administrateur.',
  ],
  'reason-required': [
    'Le motif manque : cross.yaml en exige un pour cette opération ({action}).',
    'La même commande avec : --reason MOTIF',
  ],
  'recipient-key-invalid': [
    'La clé du destinataire n’est pas une clé publique age.',
    'Elle commence par age1 et tient sur une ligne ; le destinataire la fait avec age-keygen : --recipient-key age1…',
  ],
  'recipient-key-private': [
    'C’est une clé privée : elle ne doit jamais quitter son propriétaire.',
    'Effacez-en votre copie, et demandez au destinataire une nouvelle clé publique, qui commence par age1 : age-keygen -o CLÉ',
  ],
  'record-not-found': [
    'Aucun fait de la source {source} n’a ce numéro ({id}), ou pas à cette date ni à ce rang.',
    'Vérifiez le numéro tel que le service l’écrit, et la source : cross loads',
  ],
  'reference-not-found': [
    'Aucun signalement en cours n’a la référence « {reference} ».',
    'Vérifiez-la dans la réponse du destinataire : dix signes, comme 7K3QF-9M2XA',
  ],
  'registry-invalid': [
    '{path}, ligne {line}, {field} « {value} » : {reason}.',
    'Corrigez cette ligne, puis recommencez.',
  ],
  'restore-needs-place': [
    'Il faut dire où restaurer {file}.',
    'Donnez le dossier de l’espace de travail : cross restore {file} --workspace DOSSIER',
  ],
  'restore-taken': [
    '{root} n’est pas vide.',
    'Donnez un autre dossier (--workspace), ou mettez celui-ci de côté (rien n’en est effacé) :\n    cross restore {file} --workspace {root} --replace',
  ],
  'restore-unfinished': [
    'Une restauration de {root} est en cours, ou a été interrompue sur une autre machine.',
    'Attendez qu’elle finisse. Si elle a été interrompue, achevez-la :\n    mv {folder} {root}\nou reprenez l’ancien espace de travail :\n    mv {aside} {root}',
  ],
  'same-qrr': [
    'Il faut deux QRR différents, et « {code} » est donné deux fois.',
    'Par exemple : clct compare 77_1 93_3',
  ],
  'second-table': [
    '{file}, ligne {line} : un second tableau commence ici ({cells} cellules par ligne, {columns} dans le premier). Rien n’est chargé.',
    'Mettez chaque tableau dans son propre fichier, avec son en-tête, puis recommencez.',
  ],
  'several-records': [
    '{n} faits de la source {source} ont ce numéro.',
    'Dites lequel : --date JJ/MM/AAAA, --product PRODUIT ou --rank N (le rang de la liste).',
  ],
  'shifted-cells': [
    '{file}, ligne {line} : {cells} {cells|cellule|cellules} pour {columns} {columns|en-tête|en-têtes}, et bien d’autres lignes comme elle. Rien n’est chargé.',
    'Des cellules sont coupées ou manquent. Si le séparateur est la virgule et que les nombres ont une virgule décimale sans guillemets : demandez l’export avec des points-virgules.',
  ],
  'short-years-first': [
    '{file} : dans la colonne « {column} », l’année semble venir d’abord : « {value} » (ligne {line}). Lues avec le jour d’abord, ces dates seraient quelques jours de bien des années.',
    'Dites leur ordre dans un profil (profiles/NOM.yaml) :\n    date_order: ymd     # ou dmy\npuis : cross ingest {file} --profile NOM',
  ],
  'source-unknown': [
    '{file} ne dit pas de quel service il vient.',
    'Dites-le : cross ingest {file} --source police-77',
  ],
  'store-busy': [
    'La base est occupée depuis {waited} s ({holder}).',
    'Réessayez dans un instant, ou attendez plus longtemps : --wait 120',
  ],
  'store-damaged': [
    'Le fichier de la base est abîmé : il ne se lit plus.',
    'Copiez l’espace de travail, puis reprenez la dernière sauvegarde :\n    cross restore SAUVEGARDE --workspace DOSSIER --replace',
  ],
  'store-newer': [
    'La base de {workspace} vient d’une version plus récente (schéma {found}, ici {known}).',
    'Installez la version du programme qui l’a remplie (schéma {found}).',
  ],
  'suspect-quote': [
    '{file}, ligne {line} : un guillemet ouvert à cette ligne avale les lignes suivantes.',
    'Ajoutez le guillemet qui manque, ou retirez celui de trop, à la ligne {line}.',
  ],
  'takes-one-file': [
    '{file} est un dossier.',
    'Donnez un de ses fichiers : {program} {command} {file}/FICHIER.csv',
  ],
  'too-large': [
    '{file} demanderait environ {needed} Mio de disque le temps de son chargement ; {disk} sont permis.',
    'Libérez de la place sur le disque de {workspace}, coupez le fichier en deux, ou écrivez dans cross.yaml :\n    limits: { disk: {needed} }',
  ],
  'too-many-refused': [
    '{file} : {refused} {refused|ligne refusée|lignes refusées} sur {read#}, plus que --max-refused {limit}. Rien n’est chargé.',
    'Pour voir les raisons : cross ingest {file} --dry-run\npuis corrigez l’export, ou relevez la limite.',
  ],
  'transmissions-purged': [
    'Des signalements transmis en {month}, reçus auparavant, ont été effacés (cross purge) : l’envoi ne serait pas complet.',
    'Ce qui a été transmis ce mois-là ne peut plus être préparé. Ses chiffres sont gardés :\n    clct report --month {month}',
  ],
  'unclosed-quote': [
    '{file}, ligne {line} : un guillemet ouvert à cette ligne n’est jamais fermé.',
    'Ajoutez le guillemet qui manque à la ligne {line}.',
  ],
  'unknown-field': [
    '« {field} » n’est pas un champ que l’on peut corriger ici.',
    'Champs : {known}',
  ],
  'unknown-format': ['Le format « {format} » n’existe pas ici.', 'Formats : {known}'],
  'unknown-indicator': ['L’indicateur « {indicator} » n’existe pas.', 'Voir : clct indicators'],
  'unknown-kind': [
    '{file} : ses colonnes ne disent pas ce que sont ses lignes.',
    'Dites-le : cross ingest {file} --kind {known}\nPour voir ses colonnes : cross inspect {file}',
  ],
  'unknown-month': [
    '« {value} » n’est pas un mois.',
    'Écrivez-le ainsi : {program} {command} {option} 2019-07',
  ],
  'unknown-qrr': ['Le QRR « {code} » n’est pas au registre.', 'Voir : cross qrr list'],
  'unknown-recipient': [
    'Aucun signalement transmis à « {recipient} ».',
    'Destinataires trouvés dans les signalements chargés, avec ce qu’il faut taper : {known}',
  ],
  'unknown-section': ['La section « {section} » n’existe pas.', 'Sections : {known}'],
  'unknown-table': ['Le tableau « {table} » n’existe pas.', 'Tableaux : {known}'],
  'usage-excess-arguments': [
    'Argument en trop : « {argument} ».',
    'Voir : {program} {command} --help',
  ],
  'usage-missing-argument': [
    'Il manque {argument} : {meaning}.',
    'Voir : {program} {command} --help',
  ],
  'usage-month-argument': [
    'Argument en trop : « {argument} ».',
    'Le mois se donne ainsi : {program} {command} {option} {argument}',
  ],
  'usage-other-program': [
    '{program} n’a pas de commande « {name} » : elle est de {other}.',
    'Tapez : {other} {name}',
  ],
  'usage-missing-value': [
    'L’option {option} attend une valeur.',
    'Voir : {program} {command} --help',
  ],
  'usage-unknown-command': ['La commande « {name} » n’existe pas.', 'Commandes : {known}'],
  'usage-unknown-option': [
    'L’option « {option} » n’existe pas.',
    'Voir : {program} {command} --help',
  ],
  'value-refused': ['{field} « {value} » : {reason}.', 'Corrigez la valeur, puis recommencez.'],
  'words-header': [
    '{path} : la première ligne doit nommer les deux colonnes.',
    'Écrivez en première ligne : {expected}',
  ],
  'words-incomplete': [
    '{path}, ligne {line} : il manque le mot ou son code.',
    'Complétez cette ligne, ou retirez-la. Les codes : cross words {list}',
  ],
  'words-known': [
    '« {word} » a déjà le code {code} ({path}, ligne {line}).',
    'Pour lui en donner un autre, changez cette ligne.',
  ],
  'words-two-codes': [
    '{path}, ligne {line} : « {word} » reçoit le code {code}, mais {otherPath}, ligne {otherLine}, lui donne {otherCode}.',
    'Gardez une seule de ces deux lignes.',
  ],
  'words-unknown-code': [
    '{path}, ligne {line} : « {code} », donné à « {word} », n’est pas un code.',
    'Codes : {known}',
  ],
  'words-unknown-list': [
    '« {name} » n’est ni une action ni un vocabulaire.',
    'Tapez cross words, cross words add, ou cross words suivi d’un de ces noms : {known}',
  ],
  'workspace-closed': [
    'L’espace de travail {workspace} ne vous est pas ouvert : ce dossier appartient à {owner}.',
    'Demandez l’accès à cet utilisateur ou à l’administrateur, ou indiquez un autre espace : --workspace DOSSIER',
  ],
  'workspace-exists': [
    '{workspace} est déjà un espace de travail.',
    'Chargez un export : cross ingest FICHIER.csv --workspace {workspace}',
  ],
  'workspace-link': [
    '{workspace} : « {name} » est un lien vers un autre endroit, ce qui n’est pas admis.',
    'Remplacez-le par le fichier ou le dossier lui-même. Si ce n’est pas vous qui l’avez mis là, prévenez l’administrateur.',
  ],
  'workspace-missing': [
    'Aucun espace de travail trouvé ({tried}).',
    'Créez-en un : cross init DOSSIER, ou indiquez-le : --workspace DOSSIER',
  ],
  'workspace-not-yours': [
    'L’espace de travail {workspace} appartient à {owner} : ses réglages pourraient détourner vos données.',
    'Travaillez dans le vôtre (--workspace DOSSIER), ou sous ce compte : sudo -u {owner} {program} {command} …\nSi vous avez confiance en {owner}, ajoutez --trust.',
  ],
  'workspace-open': [
    'Tout utilisateur de cette machine peut modifier {workspace} ({names}).',
    'Tapez : {repair}\nou, si c’est voulu, ajoutez --trust.',
  ],
  'workspace-unreadable': [
    '{path} appartient à {owner} et ne peut pas être lu.',
    'Rendez-le au propriétaire de l’espace, en administrateur : chown -R --reference={workspace} {workspace}',
  ],
  'wrong-kind': [
    '{file} ressemble à un fichier « {found} » et non « {asked} » : il y manque {fields}.',
    'Retirez --kind, ou donnez un profil.',
  ],
  'yaml-syntax': [
    '{path}, ligne {line}, colonne {column} : la syntaxe YAML est incorrecte.',
    'Vérifiez le retrait (espaces en début de ligne) et les deux-points de cette ligne.',
  ],
  'yaml-too-large': [
    '{path} dépasse {limit} : ce n’est pas un fichier de réglages.',
    'Remettez celui de la sauvegarde, ou réduisez-le.',
  ],
  'yaml-unknown-key': [
    '{path}, ligne {line}, colonne {column} : « {key} » n’est pas un réglage connu.',
    'Réglages connus : {known}',
  ],
  'yaml-wrong-value': [
    '{path}, ligne {line}, colonne {column} : la valeur de « {key} » ne convient pas.',
    'Attendu : {expected}',
  ],
  'nothing-transmitted': [
    'Rien n’a été transmis à « {recipient} » en {month} : aucun fichier n’a été fait.',
    'Derniers mois où quelque chose lui a été transmis : {known}',
  ],
} satisfies Readonly<Record<string, readonly [string, string]>>;

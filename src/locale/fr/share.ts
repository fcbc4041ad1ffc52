/** Les paquets de signalements transmis à un destinataire. */
export const share = {
  columns: {
    line: 'ligne',
    reference: 'référence',
    days_to_transmission: 'jours avant transmission',
    days_to_follow_up: 'jours avant suite',
  },
  yes: 'oui',
  no: 'non',
  seenLine: '--to {name} ({label}, {reports})',
  noneSeen: 'aucun (aucun signalement chargé ne dit à qui il a été transmis)',
  meanings: {
    line: 'numéro de la ligne dans ce fichier',
    reference:
      'numéro du signalement à la CROSS, le même dans tous les envois ; il ne dit rien d’autre',
    qrr: 'code du quartier ; NONE : hors QRR ; UNPLACED : quartier non déterminé',
    received_on: 'jour où la CROSS l’a reçu',
    origin: 'catégorie de celui qui signale',
    channel: 'voie par laquelle il est arrivé',
    usable: 'le signalement était exploitable',
    duplicate: 'il répétait un autre signalement',
    first_action_on: 'jour de la première suite donnée par la CROSS',
    transmitted_on: 'jour où il vous a été transmis ; le mois seul où le jour n’est pas connu',
    transmitted_to: 'à qui',
    follow_up: 'suite connue de la CROSS ; vide : aucune',
    follow_up_on: 'jour de cette suite',
    closed_on: 'jour où la CROSS l’a clos',
    count: 'nombre de signalements que la ligne représente',
    days_to_transmission: 'jours entre la réception et la transmission',
    days_to_follow_up: 'jours entre la transmission et la suite',
  },
  note: {
    mark: 'DIFFUSION RESTREINTE – destinataire : {recipient}\n',
    title: 'Signalements transmis, {month}\n',
    what: 'Ce fichier accompagne les signalements que la CROSS a transmis à « {recipient} » en {month}, avec les suites connues au {asOf} : {lines} {lines|ligne|lignes} pour {reports} {reports|signalement|signalements}. Envoi {id}.\n',
    unsaid:
      'Pour {unsaid} {unsaid|autre signalement transmis|autres signalements transmis} ce mois-là, le destinataire n’est pas indiqué : ils n’y figurent pas.\n',
    perimeter: 'Périmètre de la CROSS : {perimeter}.\n',
    everywhere: 'tous les QRR de ses sources, et hors QRR',
    privacy:
      'Il ne contient ni nom, ni adresse, ni numéro de procédure, ni texte libre. Croisé avec d’autres fichiers, il peut pourtant désigner quelqu’un : ne le transmettez pas à des tiers.\n',
    file: 'Fichier : {csvName}\nEmpreinte SHA-256 : {sha256}\nPour la vérifier sous Windows :\n  certutil -hashfile {csvName} SHA256\nsous Linux :\n  sha256sum {csvName}\n',
    columns: 'Colonnes :',
    column: '  {head} : {meaning}',
    readPrograms: '\nCSV en UTF-8, séparateur virgule, dates AAAA-MM-JJ.\n',
    readExcel: '\nCSV pour tableur, séparateur point-virgule ; il s’ouvre d’un double clic.\n',
    answer:
      'Pour répondre : renvoyez à la CROSS, par la même voie protégée, la référence de chaque signalement, la suite donnée et son jour. N’y ajoutez ni nom ni autre donnée personnelle.\n',
    keep: 'Conservez-le le temps utile à la suite, pas au-delà, puis effacez-le. Cet envoi est inscrit au journal de la CROSS.',
  },
  sent: {
    made: 'Envoi {id} pour « {recipient} », {month} : {lines} {lines|ligne|lignes}, {reports} {reports|signalement|signalements}.',
    columns: 'Champs : {columns}.',
    unsaid:
      'Attention : {unsaid} {unsaid|signalement transmis|signalements transmis} ce mois-là {unsaid|ne dit|ne disent} pas à qui ; {unsaid|il n’en fait|ils n’en font} pas partie.',
    clear: 'Dans {path} :',
    encrypted: 'Chiffré : {path}',
    hash: 'SHA-256 du tableau : {sha256}',
    howToOpen:
      'Seul le destinataire peut l’ouvrir, avec sa clé privée : age -d -i CLÉ. Il y trouve une archive ZIP : le tableau et la note.',
    notEncrypted:
      'Ce n’est pas chiffré : remettez-le en main propre ou par une voie protégée, ou chiffrez-le avec --recipient-key.',
    noted: 'La communication est inscrite au journal.',
  },
  found: {
    record:
      'Référence {reference} : signalement de la source {source}, reçu le {received_on}, transmis {transmitted_on}, {qrr}, chargement {load}.',
    next: 'Retrouvez-le dans l’export de cette source par sa date de réception ; pour noter la suite : cross correct --help',
    never: '(jamais)',
  },
};

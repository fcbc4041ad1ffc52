/** Sauvegarder, restaurer, contrôler l’espace de travail. */
export const backup = {
  done: '✓ Espace de travail sauvegardé dans {file} : {files} fichiers, {megabytes} Mo.',
  secret:
    'La sauvegarde contient la base et sa clé : qui l’a peut tout lire. Gardez-la aussi bien que l’espace de travail.',
  restore: 'Pour la reprendre :',
  restored:
    '✓ Espace de travail {root} repris de la sauvegarde du {when} (temps universel) : {files} fichiers vérifiés, base ouverte, {lines} {lines|ligne de journal vérifiée|lignes de journal vérifiées}.',
  aside: 'Ce qui s’y trouvait est dans {aside} : rien n’est effacé.',
  check: {
    title: 'CONTRÔLE DE L’ESPACE DE TRAVAIL',
    names: {
      settings: 'réglages (cross.yaml)',
      key: 'clé',
      registry: 'QRR, quartiers et contours (qrr.csv, places.csv, contours.geojson)',
      profiles: 'profils (profiles)',
      words: 'vocabulaires (vocabularies)',
      indicators: 'indicateurs de l’espace de travail (indicators.yaml)',
      tables: 'base : tout se lit',
      records: 'base : chaque fait est relié à ses chargements',
      sums: 'base : les comptes des chargements tombent juste',
      current: 'base : ce qui compte aujourd’hui suit des chargements',
      journal: 'journal : chaque ligne suit la précédente, la dernière est scellée',
      traces: 'journal : chaque chargement y a sa ligne',
      rejects: 'lignes refusées (rejects)',
    },
    allRight: '✓ Tout est en ordre.',
    wrong: {
      total:
        '{n} {n|contrôle demande|contrôles demandent} votre attention. Avant toute réparation, copiez le dossier de l’espace de travail.',
      tables:
        '{n} {n|table ne se lit plus|tables ne se lisent plus} : le disque ou le fichier est abîmé. Reprenez la dernière sauvegarde (cross restore FICHIER --workspace DOSSIER) et chargez de nouveau ce qui l’a suivie.',
      records:
        '{n} {n|lien manque|liens manquent} entre les faits et leurs chargements. Reprenez la dernière sauvegarde : cross restore FICHIER --workspace DOSSIER',
      sums: '{n} {n|chargement a des comptes faux ou manque|chargements ont des comptes faux ou manquent}. Reprenez la dernière sauvegarde : cross restore FICHIER --workspace DOSSIER',
      current:
        '{n} {n|entrée est fausse|entrées sont fausses} dans les listes de ce qui ne compte plus. Elles se refont : cross check --repair',
      journal:
        '{n} {n|défaut|défauts}. Voyez lesquels (cross journal --verify) et prévenez l’administrateur.',
      traces:
        '{n} {n|chargement n’a pas de ligne|chargements n’ont pas de ligne} au journal : des lignes ont été retirées. Comparez le journal à la dernière sauvegarde et prévenez l’administrateur.',
      rejects:
        '{n} {n|fichier de lignes refusées manque ou n’est|fichiers de lignes refusées manquent ou ne sont} d’aucun chargement. Voyez rejects/ et cross loads ; effacez ce dont personne n’a besoin.',
    },
  },
  purge: {
    title: 'CE QUI A ÉTÉ GARDÉ ASSEZ LONGTEMPS',
    terms:
      'Faits chargés il y a plus de {records} mois (avant le {day}), lignes de journal de plus de {journal} mois.',
    columns: { kind: 'nature', months: 'mois', records: 'faits' },
    nothing: 'Rien n’est à effacer.',
    rejects:
      '{n} {n|fichier de lignes refusées s’efface|fichiers de lignes refusées s’effacent} aussi.',
    lines: '{n} {n|ligne de journal s’efface|lignes de journal s’effacent} aussi.',
    staying:
      '{n} {n|fait de ces mois reste|faits de ces mois restent} pour l’instant : un point de deal encore ouvert, ou un lien avec un fait plus récent.',
    figures:
      'Les chiffres de ces mois sont gardés, par QRR et par mois : les rapports ne changent pas. Mais ces mois seront clos : plus de ligne, de correction, d’annulation ni de détail par quartier.',
    next: 'Rien n’est encore effacé. Faites une sauvegarde si la règle le permet, puis : cross purge --apply',
    done: '✓ Effacé (chargement {load}). La base a été écrite à neuf : il n’y reste rien de ces faits. Les sauvegardes faites avant les contiennent encore.',
  },
};

import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/** How a report reached the CROSS. « mail » is an e-mail, as in French, not a letter. */
export const channels: readonly VocabularyEntry[] = [
  {
    code: 'e-mail',
    synonyms: words(`
      email; emails; e-mails; e mail; mail; mails; mél; méls; courriel; courriels;
      courrier électronique; courriers électroniques; message électronique; adresse mail;
      messagerie; messagerie électronique; boîte mail; boîte fonctionnelle; boîte structurelle; bal;
      electronic mail
    `),
  },
  {
    code: 'phone',
    synonyms: words(`
      téléphone; téléphones; tél; tél.; téléphonique; par téléphone; appel; appels;
      appel téléphonique; appels téléphoniques; 17; appel 17; appel au 17; police secours;
      police-secours; numéro vert; ligne dédiée; sms; texto; phone call; phone calls;
      telephone call; call; hotline; 101; 999
    `),
  },
  {
    code: 'portal',
    synonyms: words(`
      portail; portail en ligne; portail internet; portail de signalement; formulaire;
      formulaire en ligne; formulaire internet; formulaire web; site internet; site web; site;
      internet; en ligne; web; téléservice; plateforme; plateforme en ligne;
      plateforme de signalement; application; application mobile; appli; tchat; chat;
      moncommissariat; moncommissariat.fr; brigade numérique; online; online form; web form;
      website; app; mobile app
    `),
  },
  {
    code: 'letter',
    synonyms: words(`
      letters; courrier; courriers; courrier postal; courrier papier; lettre; lettres;
      lettre simple; lettre recommandée; lrar; recommandé; voie postale; postal; poste; fax;
      télécopie; post; by post
    `),
  },
  {
    code: 'meeting',
    synonyms: words(`
      meetings; réunion; réunions; en réunion; réunion partenariale; rencontre; rencontres;
      rendez-vous; rdv; entretien; entretiens; oral; de vive voix; verbal; en personne; physique;
      contact direct; contact physique; accueil; accueil physique; guichet; visite; gpo;
      groupe de partenariat opérationnel; clspd; clct; conseil de quartier; in person; interview;
      front desk; visit; walk-in
    `),
  },
  { code: 'other', synonyms: [...otherWords, ...words('autre canal; autre moyen; other channel')] },
];

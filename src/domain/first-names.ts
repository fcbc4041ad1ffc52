import { words } from './words.ts';

/**
 * First names that are frequent in France, folded: one of them says nothing (streets, schools and
 * stations bear some), a column in which most cells hold one is a column of persons.
 */
const firstNames: readonly string[] = [
  ...words('abdel; abdou; adam; adel; adrien; ahmed; alain; alban; alex; alexandre; alexis; ali'),
  ...words('alice; aline; amadou; amel; amelie; amin; amina; amine; amir; anais; andre; andrea'),
  ...words(
    'anissa; anne; anthony; antoine; arnaud; arthur; assia; audrey; aurelie; aurelien; axel',
  ),
  ...words(
    'aya; ayoub; baptiste; bastien; benjamin; benoit; bernard; bilal; brahim; bruno; camille',
  ),
  ...words(
    'caroline; catherine; cecile; cedric; celine; chantal; charles; cheikh; chloe; christian',
  ),
  ...words(
    'christine; christophe; claire; claude; clement; corentin; corinne; cyril; damien; daniel',
  ),
  ...words('david; delphine; denis; didier; djibril; dominique; dylan; eddy; elodie; emilie; emma'),
  ...words(
    'emmanuel; enzo; eric; ethan; etienne; eva; fabien; fabrice; farid; fatima; fatou; florent',
  ),
  ...words(
    'florian; franck; francois; francoise; frederic; gabriel; gael; georges; gerard; gilles',
  ),
  ...words('gregory; guillaume; hakim; hamza; hassan; helene; henri; herve; hicham; hugo; ibrahim'),
  ...words('ibrahima; ilyes; ines; isabelle; ismael; jacques; jade; jamal; jean; jeremy; jerome'),
  ...words(
    'jessica; joel; johan; jonathan; jordan; josephine; julie; julien; justine; kamel; karim',
  ),
  ...words('karine; kenza; kevin; khadija; khaled; laetitia; laura; laurence; laurent; lea; leila'),
  ...words('leo; liam; lina; loic; louis; louise; luc; lucas; lucie; lucien; ludovic; lyes; malik'),
  ...words(
    'mamadou; manon; marc; marcel; margaux; marie; marine; marion; martine; mathieu; mathis',
  ),
  ...words(
    'matthieu; maxime; mehdi; melanie; michel; mickael; mohamed; mohammed; monique; morgane',
  ),
  ...words(
    'moussa; mourad; moustapha; myriam; nabil; nadia; nassim; nathalie; nathan; nicolas; noah',
  ),
  ...words(
    'noemie; nordine; olivier; omar; oumar; oceane; pascal; patrice; patricia; patrick; paul',
  ),
  ...words('pauline; philippe; pierre; quentin; rachid; raphael; remi; remy; rene; rayan; richard'),
  ...words('robert; robin; romain; ryan; sabrina; said; salim; samia; samir; samuel; samy; sandra'),
  ...words('sandrine; sarah; sebastien; sekou; serge; simon; sofiane; sonia; sophie; souleymane'),
  ...words('stephane; stephanie; steven; sylvain; sylvie; tarik; theo; thierry; thomas; tom; tony'),
  ...words(
    'valentin; valerie; vanessa; veronique; victor; vincent; virginie; walid; wassim; william',
  ),
  ...words('xavier; yacine; yann; yanis; yasmine; yassine; yohan; younes; youssef; yves; yvette'),
  ...words('zakaria; zineb; zoe'),
];

const part = "[a-z'-]{2,}";
const first = `(${firstNames.join('|')})(-(${firstNames.join('|')}))?`;

/** Two or three words, a first name first or last: « Jean Dupont », « DUPONT Jean ». Folded text. */
export const fullNamePattern = `^${first} ${part}( ${part})?$|^${part}( ${part})? ${first}$`;

/** Two of them anywhere, one a first name: « mis en cause : DUPONT Jean ». Folded text. */
export const anyNamePattern = `(^|[^a-z'-])(${first} ${part}|${part} ${first})($|[^a-z'-])`;

/** Taken away first: towns bear names of saints, and cannabis and crack have bynames. */
export const noFullName =
  '(^| )((saint|sainte|st|ste)[ -][a-z]+|marie jeanne|pierres? (de |a )?(crack|coke|cocaine))';

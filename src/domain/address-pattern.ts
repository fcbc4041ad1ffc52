import { words } from './words.ts';

/** Words that open the name of a street, a square or an estate in an address, folded. */
const ways = [
  ...words('rue; ruelle; avenue; av; boulevard; bd; bld; blvd; faubourg; fbg; route; chemin'),
  ...words('sentier; sente; impasse; passage; venelle; traverse; voie; chaussee; montee; galerie'),
  ...words('place; placette; square; esplanade; promenade; mail; parvis; rond-point; carrefour'),
  ...words('allee; allees; cours; cour; quai; residence; cite; lotissement; hameau; villa'),
];

/**
 * What an address looks like, over folded text: such a word followed by a name. A code may hold the
 * word (« AVENUE-7 », « CITE4 »), but no blank after it.
 */
export const addressPattern = `(^|[ ,'0-9])(${ways.join('|')})[ .]`;

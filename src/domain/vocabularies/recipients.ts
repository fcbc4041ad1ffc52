import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { authorities } from './authorities.ts';
import { otherWords } from './other-words.ts';

/** Who a report was transmitted to. A town police is reached through its municipality. */
export const recipients: readonly VocabularyEntry[] = [
  authorities.prosecutor,
  authorities.police,
  authorities.gendarmerie,
  authorities.customs,
  {
    code: 'tax',
    synonyms: words(`
      fisc; impôts; service des impôts; services fiscaux; administration fiscale;
      finances publiques; direction des finances publiques; dgfip; ddfip; drfip; bcr;
      brigade de contrôle et de recherche; tax office; tax authority; tax administration; taxes
    `),
  },
  {
    code: authorities.municipality.code,
    synonyms: [
      ...authorities.municipality.synonyms,
      authorities.townPolice.code,
      ...authorities.townPolice.synonyms,
    ],
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        autre service; autres services; autre destinataire; bailleur; bailleurs; bailleur social;
        bailleurs sociaux; préfecture; préfet; sous-préfecture; tracfin; urssaf; codaf; caf;
        éducation nationale; landlord; other service; other recipient
      `),
    ],
  },
];

import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';

/** The bodies that act, report and receive, shared by the vocabularies that name them. */
export const authorities = {
  police: {
    code: 'police',
    synonyms: words(`
      police nationale; pn; p.n.; polices; ddsp; dcsp; dipn; cipn; dspap; commissariat;
      commissariat de police; csp; circonscription de police; circonscription de sécurité publique;
      sécurité publique; sûreté départementale; sûreté urbaine; préfecture de police; bac;
      brigade anti-criminalité; bst; brigade spécialisée de terrain; gsp; bsu; crs; bri;
      police judiciaire; pj; dcpj; dnpj; srpj; drpj; dtpj; ofast; office anti-stupéfiants;
      brigade des réseaux ferrés; national police; police force; city of london police;
      metropolitan police; metropolitan police service
    `),
  },
  gendarmerie: {
    code: 'gendarmerie',
    synonyms: words(`
      gendarmerie nationale; gn; g.n.; gend; gendarmes; ggd; groupement de gendarmerie;
      groupement de gendarmerie départementale; compagnie de gendarmerie; brigade de gendarmerie;
      cob; communauté de brigades; bta; brigade territoriale; brigade territoriale autonome; psig;
      brigade de recherches; section de recherches; escadron de gendarmerie mobile; egm; corg;
      national gendarmerie
    `),
  },
  customs: {
    code: 'customs',
    synonyms: words(`
      douane; douanes; douane française; douanes françaises; douanes et droits indirects; dgddi;
      dnred; bsi; brigade de surveillance intérieure; brigade des douanes; onaf; sejf; sndj;
      direction régionale des douanes; u.s. border patrol; office of field operations; border force
    `),
  },
  townPolice: {
    code: 'town-police',
    synonyms: words(`
      town police; police municipale; polices municipales; pm; p.m.; police intercommunale;
      police rurale; policiers municipaux; asvp; garde champêtre; gardes champêtres; csu;
      centre de supervision urbain; municipal police; local police
    `),
  },
  municipality: {
    code: 'municipality',
    synonyms: words(`
      mairie; mairies; commune; communes; ville; municipalité; maire; maires; adjoint au maire; élu;
      élus; élu local; élus locaux; collectivité; collectivités; collectivité locale;
      collectivités locales; collectivité territoriale; services municipaux; service municipal;
      intercommunalité; agglomération; communauté d'agglomération; clspd; cispd; town hall;
      city hall; city council; town council; council; local authority; mayor
    `),
  },
  prosecutor: {
    code: 'prosecutor',
    synonyms: words(`
      parquet; parquets; procureur; procureure; procureur de la république;
      procureure de la république; m. le procureur; parquet local; parquet du tribunal judiciaire;
      tribunal judiciaire; tj; tribunal; tgi; tribunal de grande instance; justice;
      autorité judiciaire; substitut; substitut du procureur; public prosecutor;
      prosecutor's office; prosecution; cps; crown prosecution service; district attorney
    `),
  },
} as const satisfies Readonly<Record<string, VocabularyEntry>>;

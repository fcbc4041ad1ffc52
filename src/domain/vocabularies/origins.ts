import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { authorities } from './authorities.ts';
import { otherWords } from './other-words.ts';

/** Who a report came from. A kind of person or body, never a name. */
export const origins: readonly VocabularyEntry[] = [
  authorities.police,
  authorities.gendarmerie,
  authorities.customs,
  {
    code: 'resident',
    synonyms: words(`
      residents; résidente; riverain; riverains; riveraine; habitant; habitants; habitante; citoyen;
      citoyens; citoyenne; particulier; particuliers; voisin; voisins; voisine; voisinage;
      locataire; locataires; administré; administrés; passant; commerçant; commerçants; public;
      population; inhabitant; inhabitants; neighbour; neighbours; neighbor; neighbors; tenant;
      tenants; citizen; citizens; member of the public
    `),
  },
  {
    code: 'landlord',
    synonyms: words(`
      landlords; bailleur; bailleurs; bailleur social; bailleurs sociaux; bailleur privé;
      organisme hlm; office hlm; office public de l'habitat; oph; hlm; esh; gardien; gardiens;
      gardien d'immeuble; gardiens d'immeubles; gardienne d'immeuble; gardien bailleur; gpis;
      social landlord; social landlords; housing association; housing associations; caretaker
    `),
  },
  authorities.municipality,
  authorities.townPolice,
  {
    code: 'school',
    synonyms: words(`
      schools; école; écoles; collège; collèges; lycée; lycées; établissement scolaire;
      établissements scolaires; établissement d'enseignement; éducation nationale; rectorat; dsden;
      inspection académique; académie; proviseur; principal; chef d'établissement; université;
      university; headteacher; head teacher
    `),
  },
  {
    code: 'transport',
    synonyms: words(`
      transports; transporteur; transporteurs; transport public; transport en commun;
      transports en commun; opérateur de transport; sncf; ratp; gpsr; suge; sûreté ferroviaire;
      keolis; transdev; île-de-france mobilités; public transport; transport operator;
      transport operators; carrier; carriers
    `),
  },
  {
    code: 'health',
    synonyms: words(`
      santé; hôpital; hôpitaux; centre hospitalier; clinique; ars; agence régionale de santé; csapa;
      caarud; médecin; médecins; pharmacie; pharmacien; pharmaciens; professionnel de santé;
      professionnels de santé; samu; hospital; hospitals; health service; health services; doctor;
      pharmacist; pharmacy
    `),
  },
  {
    code: 'association',
    synonyms: words(`
      associations; asso; assos; associatif; tissu associatif; association de quartier;
      association de locataires; association d'habitants; conseil citoyen; conseils citoyens;
      médiateur; médiateurs; médiation; médiation sociale; éducateur; éducateurs;
      prévention spécialisée; club de prévention; centre social; ong; ngo; charity; charities;
      community group
    `),
  },
  {
    code: 'anonymous',
    synonyms: words(`
      anonyme; anonymes; anonymat; appel anonyme; appels anonymes; lettre anonyme; courrier anonyme;
      source anonyme; signalement anonyme; renseignement anonyme; anonymous call; anonymous tip;
      anonymous caller; crimestoppers
    `),
  },
  authorities.prosecutor,
  {
    code: 'online',
    synonyms: words(`
      en ligne; portail; portail en ligne; portail internet; portail de signalement;
      portail national; portail ma sécurité; ma sécurité; masecurite; moncommissariat;
      moncommissariat.fr; www.moncommissariat.fr; mon commissariat; brigade numérique; plateforme;
      plateforme de signalement; plateforme en ligne; plateforme numérique; pharos; internet;
      site internet; site web; téléservice; website; web; portal; online portal; online report
    `),
  },
  {
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        préfecture; préfet; sous-préfecture; sous-préfet; cabinet du préfet; délégué du préfet;
        sapeurs-pompiers; pompiers; sdis; administration pénitentiaire; prison; la poste; caf;
        entreprise; entreprises; autre origine; autre service; autres services; autre partenaire;
        autres partenaires; other origin; other source; prefecture office; fire brigade; business
      `),
    ],
  },
];

import type { VocabularyEntry } from '../vocabulary.ts';
import { words } from '../words.ts';
import { otherWords } from './other-words.ts';

/**
 * What was seized. Words that name two products are left out, so that they are shown as unknown
 * values and a profile settles them: « crystal » (MDMA or methamphetamine), « métha » (methadone or
 * methamphetamine), « blanche » and « poudre » (cocaine or heroin), « kif » (herb or resin), « tuci »
 * (a mixture that varies). « Cannabis » alone says the drug and not its form: it has a code of its own.
 */
export const products: readonly VocabularyEntry[] = [
  {
    code: 'resin',
    synonyms: words(`
      résine; résines; resine cannabis; résine de cannabis; résines de cannabis; cannabis résine;
      cannabis (résine); cannabis - résine; cannabis-résine; cannabis/résine; résine (cannabis);
      résine de canabis; résine de cannabis (haschich); résine cannabique; cannabis resin;
      resin cannabis; resin of cannabis; barrette de résine; barrettes de résine;
      savonnette de résine; savonnettes de résine; plaquette de résine; haschich; haschisch;
      hachich; hachisch; haschish; hashish; hash; shit; chit; teush; teuch; teuchi; teushi; chichon;
      pollen; pollen de cannabis
    `),
  },
  {
    code: 'herb',
    synonyms: words(`
      herbe; herbes; herbe cannabis; herbe de cannabis; herbes de cannabis; cannabis herbe;
      cannabis (herbe); cannabis - herbe; cannabis-herbe; cannabis/herbe; herbe (cannabis);
      herbe de canabis; herbe séchée; feuilles de cannabis; cannabis séché; tête de cannabis;
      têtes de cannabis; tête d'herbe; têtes d'herbe; sommité; sommités; sommité florale;
      sommités florales; sommités fleuries; sommités de cannabis; marijuana; marihuana;
      marie-jeanne; marie jeanne; beuh; beu; beuher; weed; ganja; ganjah; zamal; skunk; sinsemilla; amnesia;
      herbal cannabis; cannabis herb; cannabis herbal; dried cannabis; cannabis buds; grass
    `),
  },
  {
    code: 'plant',
    synonyms: words(`
      plants; plante; plantes; plant de cannabis; plants de cannabis; plant cannabis;
      plants cannabis; plante de cannabis; plantes de cannabis; pied de cannabis; pieds de cannabis;
      pied cannabis; pieds cannabis; pied; pieds; plant d'herbe; plants d'herbe; cannabis (plants);
      cannabis (plant); cannabis - plants; cannabis plants; cannabis plant; cannabis (pieds);
      cannabis - pieds; cannabis pieds; cannabis sur pied; culture de cannabis; marijuana plant;
      marijuana plants
    `),
  },
  {
    code: 'cannabis',
    synonyms: words(`
      cannabis (sans précision); cannabis sans précision; cannabis (non précisé); cannabis non précisé;
      cannabis (forme non précisée); cannabis forme non précisée; canabis; cannabiques;
      produit cannabique; produits cannabiques; cannabis (unspecified); cannabis unspecified;
      unspecified cannabis
    `),
  },
  {
    code: 'cocaine',
    synonyms: words(`
      cocaïnes; cocaine hcl; chlorhydrate de cocaïne; cocaïne (chlorhydrate); cocaïne chlorhydrate;
      cocaïne poudre; cocaïne (poudre); cocaïne - poudre; cocaïne en poudre; poudre de cocaïne;
      coke; coc; cok; coco; cc; c.c.; neige; cocaine powder; powder cocaine; cocaine (powder);
      cocaine hydrochloride; cocaïne liquide
    `),
  },
  {
    code: 'crack',
    synonyms: words(`
      crack cocaïne; crack/cocaïne; crack (cocaïne); cocaïne crack; cocaïne (crack);
      cocaïne - crack; cocaïne base; cocaïne (base); cocaïne basée; base de cocaïne; caillou;
      cailloux; caillou de crack; cailloux de crack; galette; galettes; galette de crack;
      galettes de crack; free base; freebase; free-base; crack cocaine rocks
    `),
  },
  {
    code: 'heroin',
    synonyms: words(`
      héroïne; héroïnes; héroïne brune; héroïne blanche; héroïne (brune); héroïne (blanche); héro;
      heroin powder; brown sugar; rabla; diacétylmorphine; diamorphine; diamorphine hydrochloride;
      smack; héroïne poudre
    `),
  },
  {
    code: 'amphetamine',
    synonyms: words(`
      amphétamines; amphétamine(s); amphet; amphets; amphé; amphés; anphétamine; anphétamines;
      sulfate d'amphétamine; amphetamine sulphate; speed; speeds; captagon; fénétylline;
      fenethylline
    `),
  },
  {
    code: 'methamphetamine',
    synonyms: words(`
      méthamphétamines; métamphétamine; métamphétamines; méthamphétamine (cristaux); crystal meth;
      crystal-meth; cristal meth; crystal methamphetamine; meth; yaba; yabaa; tina; ice
    `),
  },
  {
    code: 'mdma',
    synonyms: words(`
      md; mdma poudre; mdma (poudre); mdma en poudre; mdma cristal; mdma cristaux; mdma (cristaux);
      mdma crystal; mdma comprimé; mdma comprimés; mdma (comprimés); mdma/ecstasy; mdma / ecstasy;
      mdma (ecstasy); mdma - ecstasy; ecstasy/mdma; ecstasy / mdma; ecstasy (mdma); ecstasy;
      ecstasys; ecstasies; extasy; extasie; exstasy; ectasy; ecstazy; ecstasy (comprimés);
      ecstasy comprimés; comprimé d'ecstasy; comprimés d'ecstasy; cachet d'ecstasy;
      cachets d'ecstasy; ecsta; exta; xtc; taz; tazs; méthylènedioxyméthamphétamine; 3,4-mdma; molly
    `),
  },
  {
    code: 'lsd',
    synonyms: words(`
      l.s.d.; lsd 25; lsd-25; lsd25; lsd (buvards); lsd buvard; lsd buvards; buvard; buvards;
      buvard de lsd; buvards de lsd; buvard lsd; buvards lsd; acide lysergique;
      diéthylamide de l'acide lysergique; diéthylamide d'acide lysergique; acide; acides; trip;
      trips; lsd blotter; lsd blotters; lysergide; lysergic acid diethylamide
    `),
  },
  {
    code: 'ketamine',
    synonyms: words(`
      kétamines; kétamine (poudre); kétamine poudre; kétamine liquide; chlorhydrate de kétamine;
      kéta; kétaminne; ketamin; special k; ket
    `),
  },
  {
    code: 'fentanyl',
    synonyms: words(`
      fentanil; phentanyl; fentanyls; fentanyl et dérivés; dérivé du fentanyl; dérivés du fentanyl;
      fentanyloïde; fentanyloïdes; carfentanyl; carfentanil; fentanyl patch; fentanyl analogues;
      fentanyl analogs
    `),
  },
  {
    code: 'opium',
    synonyms: words(`
      opium brut; opium préparé; opium médicinal; raw opium; prepared opium; rachacha; pavot;
      pavots; pavot à opium; paille de pavot; poppy straw; opium poppy
    `),
  },
  {
    code: 'khat',
    synonyms: words(`
      qat; kat; kath; khatt; feuilles de khat; khat frais; khat séché; catha edulis;
      khat (catha edulis); khat - catha edulis; chat leaves
    `),
  },
  {
    code: 'nps',
    synonyms: words(`
      nps (nouveaux produits de synthèse); nouveau produit de synthèse;
      nouveaux produits de synthèse; nouvelle substance psychoactive;
      nouvelles substances psychoactives; new psychoactive substance; new psychoactive substances;
      psychoactive substances; legal high; legal highs; drogue de synthèse; drogues de synthèse;
      synthetic drugs; designer drugs; cathinone; cathinones; cathinone de synthèse;
      cathinones de synthèse; synthetic cathinones; cannabinoïde de synthèse;
      cannabinoïdes de synthèse; cannabinoïdes synthétiques; cannabis de synthèse;
      cannabis synthétique; synthetic cannabinoids; synthetic cannabis; spice; k2; buddha blue;
      bouddha blue; ptc; pète ton crâne; hhc; hexahydrocannabinol; 3-mmc; 3mmc; 3 mmc; 4-mmc; 4mmc;
      4 mmc; 2-mmc; 3-cmc; 4-cmc; 4-mec; méphédrone; mcat; alpha-pvp; alpha pvp; a-pvp; flakka;
      mdpv; 2c-b; 2cb; nbome; 25i-nbome; nitazène; nitazènes; sels de bain; bath salts
    `),
  },
  {
    code: 'nitrous-oxide',
    synonyms: words(`
      nitrous oxide; protoxyde d'azote; protoxyde d azote; protoxyde dazote; protoxyde;
      protoxide d'azote; protoxyde d'azote (n2o); proto; n2o; gaz hilarant; gaz hilarants;
      bonbonne de protoxyde; bonbonnes de protoxyde; bonbonne de protoxyde d'azote;
      bonbonnes de protoxyde d'azote; bouteille de protoxyde d'azote;
      bouteilles de protoxyde d'azote; cartouche de protoxyde d'azote;
      cartouches de protoxyde d'azote; laughing gas; nitrous; dinitrogen oxide
    `),
  },
  {
    code: 'medicine',
    synonyms: words(`
      medicines; médicament; médicaments; médicament(s); médicaments détournés; médicament détourné;
      médicament stupéfiant; médicaments stupéfiants; psychotrope; psychotropes;
      médicaments psychotropes; produits pharmaceutiques; produit pharmaceutique;
      spécialité pharmaceutique; subutex; suboxone; buprénorphine; méthadone; morphine; skénan;
      moscontin; sulfate de morphine; codéine; tramadol; tramal; oxycodone; oxycontin; rivotril;
      clonazépam; lyrica; prégabaline; pregabalin; valium; diazépam; xanax; alprazolam; lexomil;
      bromazépam; stilnox; zolpidem; rohypnol; flunitrazépam; benzodiazépine; benzodiazépines;
      ritaline; méthylphénidate; artane; barbituriques; medication; medications; prescription drugs;
      pharmaceuticals
    `),
  },
  {
    // Oil and seeds are cannabis in a form that is stated, but neither resin nor herb.
    code: 'other',
    synonyms: [
      ...otherWords,
      ...words(`
        autre produit; autres produits; autre stupéfiant; autres stupéfiants; autre drogue;
        autres drogues; autre substance; autres substances; other drug; other drugs; other drugs**;
        other substances; huile de cannabis; huile de haschich; cannabis (huile); cannabis huile;
        cannabis oil; hash oil; graine de cannabis; graines de cannabis; cannabis (graines);
        cannabis seeds; ghb; gbl; ghb/gbl; gbl/ghb; gamma-butyrolactone; pcp; phencyclidine; dmt;
        ayahuasca; champignon; champignons; champignon hallucinogène; champignons hallucinogènes;
        psilocybine; psilocybe; psilocybes; magic mushrooms; mushrooms; mescaline; peyotl; poppers;
        produit de coupe; produits de coupe
      `),
    ],
  },
];

import type { Kind } from '../field.ts';
import { words } from '../words.ts';
import { placeFields } from './place.ts';
import { recurring } from './recurring.ts';

/**
 * One person in one procedure. Left out: « date de saisie », which here means data entry as often
 * as the act; « mis en cause » and « interpellé », which hold names; « âge » and dates of birth,
 * as only the band is stored; « date AFD », which may be the day of the act.
 */
export const arrests = {
  name: 'arrests',
  month: 'occurred_on',
  identifier: 'arrest_id',
  keyedWith: [],
  recognisedBy: ['offence', 'custody', 'referred', 'remanded', 'fixed_fine', 'outcome'],
  subject: 'offence',
  fields: [
    {
      name: 'arrest_id',
      type: 'identifier',
      headers: words(`
        arrest_id; id interpellation; identifiant interpellation; n° interpellation;
        numéro interpellation; numéro d'interpellation; réf interpellation; n° pv; no pv; num pv;
        numéro pv; numéro de pv; n° procédure; n° de procédure; no procédure; num procédure;
        numéro procédure; numéro de procédure; n° proc; id procédure; référence procédure;
        réf procédure; n° affaire; numéro affaire; n° dossier; n° de dossier; numéro de dossier; id;
        identifiant; numéro; référence; réf; arrest number; arrest reference; case id; case number;
        crime id; incident number; record id; reference number
      `),
    },
    {
      name: 'occurred_on',
      type: 'date',
      required: true,
      identifying: true,
      headers: words(`
        occurred_on; date; date interpellation; date d'interpellation; date de l'interpellation;
        date interp; dt interp; dt interpellation; interpellé le; jour d'interpellation;
        date d'arrestation; date arrestation; date des faits; date faits; dt faits; date du fait;
        date fait; jour; jour des faits; date de début des faits; date début faits;
        date et heure des faits; date heure faits; date et heure; date heure; date de l'infraction;
        date infraction; date d'intervention; date intervention; arrest date; date of arrest;
        arrested on; event date; incident date; offence date; offense date; occurrence date;
        date occurred
      `),
    },
    recurring.recordedOn,
    recurring.force,
    {
      ...recurring.service,
      headers: [
        ...recurring.service.headers,
        ...words(`
          service interpellateur; unité interpellatrice; service d'interpellation; unité; unit;
          arresting unit; arresting agency
        `),
      ],
    },
    ...placeFields,
    {
      name: 'offence',
      type: 'word',
      vocabulary: 'offences',
      identifying: true,
      headers: words(`
        offence; offense; infraction; infractions; libellé infraction; libellé de l'infraction;
        lib infraction; nature infraction; nature de l'infraction; nature des faits;
        type d'infraction; type infraction; qualification; qualification pénale;
        qualification des faits; motif; motif interpellation; motif d'interpellation;
        motif de l'interpellation; ils; nature ils; type ils; index; index 4001; index état 4001;
        état 4001; code index; natinf; code natinf; libellé natinf; offence type; offense type;
        offence category; crime type; charge
      `),
    },
    {
      name: 'age_band',
      type: 'word',
      identifying: true,
      headers: words(`
        age_band; tranche d'âge; tranche âge; tr âge; classe d'âge; classe âge; groupe d'âge;
        catégorie d'âge; age range; age group; age class
      `),
    },
    {
      name: 'minor',
      type: 'flag',
      headers: words(`
        minor; mineur; mineur o/n; mineur oui/non; est mineur; minorité; is minor; juvenile;
        under 18
      `),
    },
    {
      name: 'custody',
      type: 'flag',
      headers: words(`
        custody; gav; gav o/n; gav oui/non; garde à vue; placement gav; placement en gav;
        placement en garde à vue; placé en gav; placé en garde à vue; mesure de gav;
        mesure de garde à vue; police custody; in custody
      `),
    },
    {
      name: 'referred',
      type: 'flag',
      headers: words(`
        referred; déferrement; défèrement; déferrement o/n; déféré; déférée; déferré; déféré o/n;
        déféré au parquet; déferrement au parquet; présenté au parquet; présentation au parquet;
        referred to prosecutor
      `),
    },
    {
      name: 'remanded',
      type: 'flag',
      headers: words(`
        remanded; écrou; écrou o/n; écroué; écrouée; écroué o/n; mise sous écrou; incarcéré;
        incarcération; mandat de dépôt; détention provisoire; remanded in custody; remand
      `),
    },
    {
      name: 'fixed_fine',
      type: 'flag',
      headers: words(`
        fixed_fine; afd; afd o/n; afd oui/non; afd dressée; amende forfaitaire;
        amende forfaitaire délictuelle; verbalisation afd; fixed penalty; fixed penalty fine;
        fixed-penalty notice
      `),
    },
    {
      name: 'fine_received_on',
      type: 'date',
      headers: words(`
        fine_received_on; date de réception afd; date réception afd; date de réception de l'afd;
        réception afd; afd reçue le; dt récept afd; date réception amende;
        date de réception de l'amende; fine received date; fine reception date
      `),
    },
    {
      name: 'outcome',
      type: 'word',
      vocabulary: 'outcomes',
      headers: words(`
        outcome; suite; suites; suite donnée; suites données; suite judiciaire; suites judiciaires;
        suite pénale; suites pénales; réponse pénale; décision; décision parquet;
        décision du parquet; orientation; orientation pénale; orientation parquet; issue;
        outcome type; outcome category; disposal
      `),
    },
    recurring.dealPoint,
    recurring.reportRef,
    {
      name: 'count',
      type: 'integer',
      measure: true,
      headers: words(`
        count; nombre; nb; nbre; nombre de mis en cause; nb mis en cause; nb mec;
        nb de mec; nombre de mec; nombre de personnes; nb personnes; nb de personnes;
        nombre d'interpellations; nb interpellations; nb d'interpellations; nombre d'interpellés;
        nb interpellés; nombre de personnes interpellées; number; number of arrests;
        number of persons; arrests; persons; arrest count
      `),
    },
  ],
} as const satisfies Kind;

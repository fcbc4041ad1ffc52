import type { Kind } from '../field.ts';
import { words } from '../words.ts';
import { placeFields } from './place.ts';
import { recurring } from './recurring.ts';

/**
 * One product line of a seizure event: one identifier covers the several products of an event.
 * Left out as too vague: « type », « nature », « nombre », « montant », « armes »; « N° » and
 * « n° ordre », which number the lines of a file; « n° scellé », which numbers an exhibit.
 */
export const seizures = {
  name: 'seizures',
  month: 'occurred_on',
  identifier: 'seizure_id',
  keyedWith: ['product'],
  recognisedBy: ['product', 'quantity', 'cash_eur'],
  subject: 'product',
  fields: [
    {
      name: 'seizure_id',
      type: 'identifier',
      headers: words(`
        seizure_id; id saisie; identifiant saisie; identifiant de la saisie; n° saisie;
        n° de saisie; numéro saisie; numéro de saisie; num saisie; réf saisie; référence saisie;
        n° pv; no pv; num pv; numéro pv; numéro de pv; n° procédure; n° de procédure; no procédure;
        num procédure; numéro procédure; numéro de procédure; n° proc; id procédure;
        référence procédure; réf procédure; n° affaire; numéro affaire; n° dossier; n° de dossier;
        numéro de dossier; id; identifiant; numéro; référence; réf; seizure number;
        seizure reference; case id; case number; event id; incident number; record id;
        reference number
      `),
    },
    {
      name: 'occurred_on',
      type: 'date',
      required: true,
      identifying: true,
      headers: words(`
        occurred_on; date; date des faits; date faits; dt faits; date du fait; date fait; jour;
        jour des faits; date de début des faits; date début faits; date et heure des faits;
        date heure faits; date et heure; date heure; date de saisie; date saisie; dt saisie;
        date de la saisie; date saisies; saisi le; jour de saisie; date de constatation;
        date constatation; date d'intervention; date intervention; date de l'opération;
        date opération; seizure date; date of seizure; date seized; seized on; event date;
        incident date; occurrence date; date occurred
      `),
    },
    recurring.recordedOn,
    recurring.force,
    {
      ...recurring.service,
      headers: [
        ...recurring.service.headers,
        ...words('service saisissant; unité saisissante; service de saisie; seizing unit'),
      ],
    },
    ...placeFields,
    {
      name: 'product',
      type: 'word',
      vocabulary: 'products',
      identifying: true,
      headers: words(`
        product; produit; prod; produits; produit saisi; libellé produit; lib produit;
        nom du produit; nature produit; nature du produit; type de produit; type produit;
        famille de produit; produit stupéfiant; stupéfiant; stupéfiants; stups; nature stupéfiant;
        nature du stupéfiant; nature des stupéfiants; type de stupéfiant; type stupéfiant;
        substance; nature de la substance; drogue; type de drogue; product type; drug; drugs;
        drug type; drug name; type of drug; substance type
      `),
    },
    {
      name: 'quantity',
      type: 'quantity',
      identifying: true,
      measure: true,
      headers: words(`
        quantity; quantité; quantités; qté; qtés; qt; quant; quantité saisie; qté saisie;
        quantités saisies; qté totale; quantité totale; quantité de produit; poids; poids saisi;
        poids net; poids total; masse; masse saisie; volume; qty; sum qty; total quantity;
        quantity seized; amount; amount seized; weight; net weight; total weight; mass
      `),
    },
    {
      name: 'unit',
      type: 'word',
      vocabulary: 'units',
      identifying: true,
      headers: words(`
        unit; units; u; um; unité; unités; unité de mesure; unité mesure; unité de quantité;
        unité quantité; unité qté; unité poids; mesure; uom; unit of measure; measurement unit;
        quantity unit; weight unit
      `),
    },
    recurring.dealPoint,
    recurring.reportRef,
    {
      name: 'count',
      type: 'integer',
      measure: true,
      headers: words(`
        count; nombre de saisies; nb saisies; nb de saisies; nbre saisies; nbre de saisies;
        nombre saisies; nombre de faits; nb faits; nb de faits; nombre d'affaires; nb affaires;
        count of event; event count; number of events; number of seizures; seizures; seizure count
      `),
    },
    {
      name: 'cash_eur',
      type: 'money',
      measure: true,
      event: true,
      headers: words(`
        cash_eur; cash; numéraire; numéraire saisi; numéraire eur; numéraire euros;
        numéraire en euros; montant numéraire; montant du numéraire; espèces; espèces saisies;
        espèces eur; espèces euros; espèces en euros; montant espèces; argent; argent saisi;
        argent liquide; liquidités; somme saisie; sommes saisies; cash seized; cash amount;
        currency seized
      `),
    },
    {
      name: 'vehicles',
      type: 'integer',
      measure: true,
      event: true,
      headers: words(`
        vehicles; véhicules; véhicules saisis; nb véhicules; nb de véhicules; nbre véhicules;
        nombre de véhicules; nb véhicules saisis; nombre de véhicules saisis; nb véh; véh saisis;
        vehicles seized; number of vehicles; vehicle count
      `),
    },
    {
      name: 'firearms',
      type: 'integer',
      measure: true,
      event: true,
      headers: words(`
        firearms; armes à feu; armes à feu saisies; nb armes à feu; nb d'armes à feu;
        nbre armes à feu; nombre d'armes à feu; armes feu; guns; firearms seized;
        number of firearms; firearm count
      `),
    },
    {
      name: 'other_weapons',
      type: 'integer',
      measure: true,
      event: true,
      headers: words(`
        other_weapons; autres armes; autres armes saisies; nb autres armes; nombre d'autres armes;
        armes blanches; nb armes blanches; nombre d'armes blanches; armes hors armes à feu;
        other weapons seized; bladed weapons; knives
      `),
    },
    {
      // « avoirs saisis » and « avoirs criminels » often include the cash, which would count twice.
      name: 'other_assets_eur',
      type: 'money',
      measure: true,
      event: true,
      headers: words(`
        other_assets_eur; autres avoirs; autres avoirs saisis; autres avoirs eur;
        autres avoirs euros; autres avoirs en euros; valeur autres avoirs; valeur des autres avoirs;
        montant autres avoirs; avoirs hors numéraire; avoirs saisis hors numéraire; other assets;
        other assets seized; other assets value
      `),
    },
  ],
} as const satisfies Kind;

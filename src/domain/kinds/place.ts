import type { Field } from '../field.ts';
import { words } from '../words.ts';

/**
 * Where it happened, in any of the ways exports say it. Addresses have no field, so they are never
 * stored; nor has a person's home, hence no « adresse », « domicile » or bare « résidence ».
 * Projected coordinates (« X », « Y ») are left out: they are not degrees.
 */
export const placeFields = [
  {
    name: 'qrr',
    type: 'place',
    identifying: true,
    headers: words(`
      qrr; code qrr; id qrr; n° qrr; qrr code; quartier de reconquête républicaine; code du qrr;
      périmètre qrr; secteur qrr; zone qrr; quartier qrr; territoire qrr; nom qrr; nom du qrr;
      libellé qrr; lib qrr; qrr nom; qrr name; name of qrr; qrr id; qrr label
    `),
  },
  {
    name: 'insee',
    type: 'place',
    identifying: true,
    headers: words(`
      insee; code insee; code insee commune; code insee de la commune; code commune;
      code commune insee; commune insee; insee commune; insee com; n° insee; cog; code cog;
      code officiel géographique; codgeo; code géo; depcom; insee code; municipality code
    `),
  },
  {
    name: 'commune',
    type: 'place',
    identifying: true,
    headers: words(`
      commune; nom commune; nom de la commune; libellé commune; lib commune; libgeo; ville;
      nom de la ville; localité; municipalité; commune des faits; commune faits; ville des faits;
      ville faits; commune de saisie; commune interpellation; commune d'interpellation;
      commune concernée; commune du signalement; town; city; municipality
    `),
  },
  {
    name: 'neighbourhood',
    type: 'place',
    identifying: true,
    headers: words(`
      neighbourhood; neighborhood; quartier; nom quartier; nom du quartier; libellé quartier;
      quartier des faits; quartier faits; quartier concerné; secteur; nom du secteur; cité;
      nom de la cité; nom résidence; nom de la résidence; groupe immobilier; ensemble immobilier;
      grand ensemble; qpv; nom qpv; quartier prioritaire; estate; housing estate; ward
    `),
  },
  {
    name: 'longitude',
    type: 'longitude',
    identifying: true,
    headers: words('longitude; long; lon; lng; longitude wgs84; longitude gps; gps longitude'),
  },
  {
    name: 'latitude',
    type: 'latitude',
    identifying: true,
    headers: words('latitude; lat; latitude wgs84; latitude gps; gps latitude'),
  },
] as const satisfies readonly Field[];

/**
 * The same for a kind whose records are transmitted: whoever gets one learns its QRR, as the registry
 * has it, and nothing nearer.
 */
export const sharedPlaceFields = placeFields.map(
  (field: Field): Field =>
    field.name === 'qrr' ? { ...field, sharedWith: ['prosecutor', 'service', 'partner'] } : field,
);

import type { Words } from '../words.ts';

/** Kinds, fields and codes, as they are shown. */
export const domain: Words['domain'] = {
  kinds: { seizures: 'seizures', arrests: 'arrests', reports: 'reports' },
  fields: {
    seizure_id: 'seizure no.', arrest_id: 'arrest no.', report_id: 'report no.',
    occurred_on: 'date of event', recorded_on: 'date recorded', received_on: 'date received',
    force: 'force', service: 'service', qrr: 'QRR', insee: 'INSEE code', commune: 'commune',
    neighbourhood: 'neighbourhood', longitude: 'longitude', latitude: 'latitude', product: 'product',
    quantity: 'quantity', unit: 'unit', deal_point: 'drug-dealing point', report_ref: 'report ref.',
    count: 'number', cash_eur: 'cash', vehicles: 'vehicles', firearms: 'firearms',
    other_weapons: 'other weapons', other_assets_eur: 'other assets', offence: 'offence',
    age_band: 'age band', minor: 'minor', custody: 'police custody', referred: 'referred',
    remanded: 'remanded', fixed_fine: 'fixed-penalty fine', fine_received_on: 'fine received on', outcome: 'judicial outcome',
    origin: 'origin', channel: 'channel', usable: 'usable', duplicate: 'duplicate',
    first_action_on: 'first action', transmitted_on: 'transmitted on', transmitted_to: 'transmitted to',
    follow_up: 'follow-up', follow_up_on: 'follow-up date', closed_on: 'closed on',
  },
  products: {
    resin: 'cannabis resin', herb: 'herbal cannabis', plant: 'cannabis plants', cocaine: 'cocaine', crack: 'crack',
    heroin: 'heroin', amphetamine: 'amphetamine', methamphetamine: 'methamphetamine', mdma: 'MDMA, ecstasy',
    lsd: 'LSD', ketamine: 'ketamine', fentanyl: 'fentanyl', opium: 'opium', khat: 'khat', nps: 'NPS',
    'nitrous-oxide': 'nitrous oxide', medicine: 'medicines', other: 'other product',
  },
  origins: {
    police: 'police', gendarmerie: 'gendarmerie', customs: 'customs', 'town-police': 'town police',
    municipality: 'municipality', landlord: 'landlord', resident: 'resident', school: 'school', transport: 'transport',
    health: 'health', association: 'association', prosecutor: 'prosecutor', online: 'online portal',
    anonymous: 'anonymous', other: 'other',
  },
  districts: { ALL: 'All QRR', NONE: 'Outside any QRR', UNPLACED: 'QRR undetermined' },
};

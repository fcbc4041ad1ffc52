/** Kinds, fields and codes, as they are shown. */
export const domain = {
  kinds: { seizures: 'saisies', arrests: 'interpellations', reports: 'signalements' } as Record<string, string>,
  fields: {
    seizure_id: 'n° de saisie', arrest_id: 'n° d’interpellation', report_id: 'n° de signalement',
    occurred_on: 'date des faits', recorded_on: 'date d’enregistrement', received_on: 'date de réception',
    force: 'force', service: 'service', qrr: 'QRR', insee: 'code INSEE', commune: 'commune',
    neighbourhood: 'quartier', longitude: 'longitude', latitude: 'latitude', product: 'produit',
    quantity: 'quantité', unit: 'unité', deal_point: 'point de deal', report_ref: 'réf. signalement',
    count: 'nombre', cash_eur: 'numéraire', vehicles: 'véhicules', firearms: 'armes à feu',
    other_weapons: 'autres armes', other_assets_eur: 'autres avoirs', offence: 'infraction',
    age_band: 'tranche d’âge', minor: 'mineur', custody: 'garde à vue', referred: 'déferrement',
    remanded: 'écrou', fixed_fine: 'AFD', fine_received_on: 'réception AFD', outcome: 'suite judiciaire',
    origin: 'origine', channel: 'canal', usable: 'exploitable', duplicate: 'doublon',
    first_action_on: 'première suite', transmitted_on: 'transmission', transmitted_to: 'transmis à',
    follow_up: 'suite donnée', follow_up_on: 'date de suite', closed_on: 'clôture',
  } as Record<string, string>,
  products: {
    resin: 'résine', herb: 'herbe', plant: 'plants de cannabis', cocaine: 'cocaïne', crack: 'crack',
    heroin: 'héroïne', amphetamine: 'amphétamine', methamphetamine: 'méthamphétamine', mdma: 'MDMA, ecstasy',
    lsd: 'LSD', ketamine: 'kétamine', fentanyl: 'fentanyl', opium: 'opium', khat: 'khat', nps: 'NPS',
    'nitrous-oxide': 'protoxyde d’azote', medicine: 'médicaments', other: 'autre produit',
  } as Record<string, string>,
  origins: {
    police: 'police', gendarmerie: 'gendarmerie', customs: 'douane', 'town-police': 'police municipale',
    municipality: 'commune', landlord: 'bailleur', resident: 'habitant', school: 'école', transport: 'transports',
    health: 'santé', association: 'association', prosecutor: 'parquet', online: 'portail en ligne',
    anonymous: 'anonyme', other: 'autre',
  } as Record<string, string>,
  districts: { ALL: 'Ensemble', NONE: 'Hors QRR', UNPLACED: 'QRR non déterminé' } as Record<string, string>,
};

import type { District, Population } from './district.ts';

type Fact = readonly [
  code: string,
  label: string,
  name: string,
  department: string,
  service: string,
  wave: 1 | 2 | 3,
];

// Names, départements, services and waves: Ministry of the Interior, data.gouv.fr (Licence
// Ouverte 2.0). Labels are ours. Spellings are the ministry's, « Beudottes » included.
const FACTS: readonly Fact[] = [
  ['06_1', 'Nice', "Nice - L'Ariane/Les Moulins", '06', 'DDSP06', 2],
  ['13_1', 'Marseille St-Ch.', 'Marseille - Saint-Charles', '13', 'DDSP13', 2],
  [
    '13_2',
    'Marseille Nord',
    'Marseille - Quartiers Nord (3e, 4e et 15e arrondissement)',
    '13',
    'DDSP13',
    1,
  ],
  [
    '16_1',
    'Angoulême/Soyaux',
    'Angoulême/Soyaux - le champs de Manœuvre, Bel-Air/La Grand-Font/Basseau, La Grande Garenne',
    '16',
    'DDSP16',
    2,
  ],
  ['21_1', 'Dijon', 'Dijon - Chenôve/Grésilles', '21', 'DDSP21', 3],
  ['25_1', 'Besançon', 'Besançon - Planoise', '25', 'DDSP25', 1],
  [
    '28_1',
    'Dreux/Vernouil.',
    'Dreux/Vernouillet - Les Oriels/Dunant-Kennedy/Les Bates/La Tabellionne',
    '28',
    'DDSP28',
    2,
  ],
  ['30_1', 'Nîmes', 'Nîmes - Pissevin/Valdegour', '30', 'DDSP30', 2],
  ['31_1', 'Toulouse Mirail', 'Toulouse - le Mirail', '31', 'DDSP31', 1],
  ['31_2', 'Toulouse Izards', 'Toulouse - Izards/Borderouge', '31', 'DDSP31', 3],
  ['33_1', 'Bordeaux', 'Bordeaux - Bordeaux maritime', '33', 'DDSP33', 1],
  [
    '33_2',
    'Libourne/Castil.',
    'Libourne/Castillon-la-Bataille/Pineuilh/Sainte-Foy-la-Grande',
    '33',
    'GN',
    3,
  ],
  ['34_1', 'Lunel/Mauguio', 'Lunel/Mauguio', '34', 'GN', 2],
  ['34_2', 'Montpellier', 'Montpellier - La Mosson/La Paillade', '34', 'DDSP34', 1],
  ['35_1', 'Rennes', 'Rennes - Maurepas', '35', 'DDSP35', 2],
  [
    '37_1',
    'Tours/St-Pierre',
    'Tours/Saint-Pierre-des-Corps/Joué-lès-Tours - Sanitas/La Rabaterie/La Rabière',
    '37',
    'DDSP37',
    2,
  ],
  ['38_1', "L'Isle-d'Abeau", "L'Isle-d'Abeau/Villefontaine/La Verpillière", '38', 'GN', 2],
  [
    '38_2',
    'Grenoble/Echir.',
    "Grenoble/Echirolles/St Martin d'Hères - La Villeneuve/Renaudie/Champberton",
    '38',
    'DDSP38',
    2,
  ],
  [
    '42_1',
    'Saint-Etienne',
    'Saint-Etienne - Montchovet/Tarentaize Beaubrun/La Cotonne/Montreynaud',
    '42',
    'DDSP42',
    2,
  ],
  ['42_2', 'La Ricamarie', 'La Ricamarie - Montrambert/Meline', '42', 'DDSP42', 3],
  ['44_1', 'Nantes', 'Nantes - Bellevue/Malakoff/Dervallières', '44', 'DDSP44', 2],
  ['51_1', 'Reims', 'Reims - Croix-Rouge/Wilson/Orgeval', '51', 'DDSP51', 3],
  ['57_1', 'Forbach', 'Forbach - Wiesberg/Bellevue', '57', 'DDSP57', 2],
  [
    '59_1',
    'Roubaix/Tourc.',
    'Roubaix/Tourcoing - Quartier Intercommunal Blanc Seau/Croix Bas Saint Pierre',
    '59',
    'DDSP59',
    2,
  ],
  ['59_2', 'Maubeuge', "Maubeuge - Quartier Sous-Le-Bois/L'Epinette", '59', 'DDSP59', 2],
  ['59_3', 'Lille', 'Lille - Moulins/Fives', '59', 'DDSP59', 1],
  ['60_1', 'Creil', 'Creil - Les Hauts de Creil', '60', 'DDSP60', 2],
  ['62_1', 'Calais', 'Calais - Beaumarais/Centre Ville', '62', 'DDSP62', 2],
  ['64_1', 'Pau', "Pau - L'Ousse des Bois/Saragosse", '64', 'DDSP64', 1],
  ['67_1', 'Strasb. Neuhof', 'Strasbourg - Neuhof/Meinau', '67', 'DDSP67', 1],
  ['67_2', 'Strasb. Hautep.', 'Strasbourg - Hautepierre/Cronenbourg', '67', 'DDSP67', 3],
  ['68_1', 'Mulhouse', 'Mulhouse - Bourtzwiller', '68', 'DDSP68', 2],
  ['68_2', 'Colmar', 'Colmar - Europe/St Vincent de Paul', '68', 'DDSP68', 3],
  ['69_1', 'Vénissieux', 'Vénissieux - Les Mingettes', '69', 'DDSP69', 2],
  ['69_2', 'Lyon 8e', 'Lyon - 8e arrondissement', '69', 'DDSP69', 1],
  ['69_3', 'Rillieux', 'Rillieux la Pape - Ville nouvelle', '69', 'DDSP69', 3],
  ['69_4', 'Vaulx-en-Velin', 'Vaulx en Velin - Vaulx Nord', '69', 'DDSP69', 3],
  ['74_1', 'Annemasse', 'Annemasse - Perrier/Livron/Chateau Rouge', '74', 'DDSP74', 3],
  ['74_2', 'Bonnev./Cluses', 'Bonneville/Cluses/Marnaz/Scionzier', '74', 'GN', 3],
  ['75_1', 'Paris Barbès', 'Paris - Barbès/La Chapelle', '75', 'PP', 2],
  ['76_1', 'Havre Mare-Rouge', 'Le Havre - Mont Gaillard/Mare-Rouge', '76', 'DDSP76', 2],
  ['76_2', 'Rouen', 'Rouen - Les Hauts De Rouen', '76', 'DDSP76', 2],
  [
    '76_3',
    'Havre Rond-Point',
    'Le Havre - Aristide Briand/Rond Point/Cours de la Republique',
    '76',
    'DDSP76',
    3,
  ],
  [
    '77_1',
    'Torcy/Noisiel',
    'Torcy/Noisiel - ZSP Torcy/cours des Roches/cours du Luzard',
    '77',
    'DDSP77',
    2,
  ],
  [
    '78_1',
    'Les Mureaux',
    'Les Mureaux - Gare/Cité Renault/Bougimont/Vigne Blanche/Les Musiciens/Bécheville',
    '78',
    'DDSP78',
    2,
  ],
  ['78_2', 'Trappes', 'Trappes - Les Merisiers', '78', 'DDSP78', 1],
  ['83_1', 'La Seyne', 'La Seyne-sur-Mer', '83', 'DDSP83', 3],
  ['83_2', 'Toulon', 'Toulon - Beaucaire/Pontcarral/Sainte-Musse', '83', 'DDSP83', 3],
  ['91_1', 'Grigny', 'Grigny - La Grande Borne/Grigny II', '91', 'DDSP91', 2],
  ['91_2', 'Corbeil-Ess.', 'Corbeil-Essonnes - Les tarterêts', '91', 'DDSP91', 1],
  [
    '92_1',
    'Gennev./Colombes',
    'Gennevilliers/Colombes/Asnières/Nanterre - ZSP Boucle Nord/ZSP Petit Colombes',
    '92',
    'PP',
    2,
  ],
  ['93_1', 'Aubervilliers', 'Aubervilliers - Villette/Quatre Chemins', '93', 'PP', 2],
  ['93_2', 'Saint-Denis', 'Saint-Denis', '93', 'PP', 2],
  ['93_3', 'Aulnay/Sevran', 'Aulnay-sous-Bois/Sevran - Gros-Saule/Beudottes', '93', 'PP', 1],
  ['93_4', 'La Courneuve', 'La Courneuve', '93', 'PP', 3],
  ['93_5', 'Saint-Ouen', 'Saint-Ouen', '93', 'PP', 3],
  ['94_1', 'Champigny', 'Champigny-sur-Marne - ZSP Champigny-sur-Marne/Les Mordacs', '94', 'PP', 1],
  ['95_1', 'Fosses/Louvres', 'Fosses/Louvres', '95', 'GN', 2],
  ['95_2', 'Argenteuil', 'Argenteuil - centre ville', '95', 'DDSP95', 2],
  [
    '95_3',
    'Sarcelles/Garges',
    'Sarcelles/Garges-lès-Gonesse - Les Lochères/Dame Blanche',
    '95',
    'DDSP95',
    1,
  ],
  ['976_1', 'Pamandzi', 'Pamandzi', '976', 'GN', 2],
  ['988_1', 'Nouméa', 'Nouméa - Tindu/Montravel-Pierre-Lenquette', '988', 'DDSP988', 1],
];

// The sector was announced in February 2018 with 15,000 inhabitants; no census gives this perimeter.
const POPULATION: Readonly<Record<string, readonly Population[]>> = {
  '77_1': [{ year: 2018, inhabitants: 15_000, approximate: true }],
};

// The ministry's statistical service gives wave 1 to the month (September 2018), wave 2 only as
// « en 2019 » and wave 3 as « entre la fin 2020 et la mi-2021 »: those stay unknown.
const START: Readonly<Record<number, string>> = { 1: '2018-09' };

function district([code, label, name, department, service, wave]: Fact): District {
  const start = START[wave];
  const facts = { code, name, label, department, service, wave };
  const population = POPULATION[code] ?? [];
  return start === undefined ? { ...facts, population } : { ...facts, start, population };
}

/** The 62 QRR of the official list of 2021, by code. */
export const OFFICIAL_QRR: readonly District[] = FACTS.map(district);

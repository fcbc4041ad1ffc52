import { UNPLACED } from './district.ts';
import type { PlaceRow } from './places.ts';

/** Codes, communes with their INSEE codes, neighbourhoods (`name|other spelling`). */
type Entry = readonly [
  code: string,
  communes: readonly string[],
  neighbourhoods: readonly string[],
];

// Communes and neighbourhoods as the official names of the QRR give them. A second spelling is the
// same name: « ZSP » left out, a hyphenated pair taken apart, or « Beudottes » corrected.
const ENTRIES: readonly Entry[] = [
  ['06_1', ['06088 Nice'], ["L'Ariane", 'Les Moulins']],
  ['13_1', ['13055 Marseille'], ['Saint-Charles']],
  // « (3e, 4e et 15e arrondissement) »: its contour has a third of their area, so they place nothing.
  ['13_2', ['13055 Marseille'], ['Quartiers Nord']],
  [
    '16_1',
    ['16015 Angoulême', '16374 Soyaux'],
    ['le champs de Manœuvre', 'Bel-Air', 'La Grand-Font', 'Basseau', 'La Grande Garenne'],
  ],
  ['21_1', ['21231 Dijon'], ['Chenôve', 'Grésilles']],
  ['25_1', ['25056 Besançon'], ['Planoise']],
  [
    '28_1',
    ['28134 Dreux', '28404 Vernouillet'],
    [
      'Les Oriels',
      'Dunant-Kennedy|Dunant',
      'Dunant-Kennedy|Kennedy',
      'Les Bates',
      'La Tabellionne',
    ],
  ],
  ['30_1', ['30189 Nîmes'], ['Pissevin', 'Valdegour']],
  ['31_1', ['31555 Toulouse'], ['le Mirail']],
  ['31_2', ['31555 Toulouse'], ['Izards', 'Borderouge']],
  ['33_1', ['33063 Bordeaux'], ['Bordeaux maritime']],
  [
    '33_2',
    [
      '33243 Libourne',
      '33108 Castillon-la-Bataille',
      '33324 Pineuilh',
      '33402 Sainte-Foy-la-Grande',
    ],
    [''],
  ],
  ['34_1', ['34145 Lunel', '34154 Mauguio'], ['']],
  ['34_2', ['34172 Montpellier'], ['La Mosson', 'La Paillade']],
  ['35_1', ['35238 Rennes'], ['Maurepas']],
  [
    '37_1',
    ['37261 Tours', '37233 Saint-Pierre-des-Corps', '37122 Joué-lès-Tours'],
    ['Sanitas', 'La Rabaterie', 'La Rabière'],
  ],
  ['38_1', ["38193 L'Isle-d'Abeau", '38553 Villefontaine', '38537 La Verpillière'], ['']],
  [
    '38_2',
    ['38185 Grenoble', '38151 Echirolles', "38421 St Martin d'Hères"],
    ['La Villeneuve', 'Renaudie', 'Champberton'],
  ],
  [
    '42_1',
    ['42218 Saint-Etienne'],
    [
      'Montchovet',
      'Tarentaize Beaubrun|Tarentaize',
      'Tarentaize Beaubrun|Beaubrun',
      'La Cotonne',
      'Montreynaud',
    ],
  ],
  ['42_2', ['42183 La Ricamarie'], ['Montrambert', 'Meline']],
  ['44_1', ['44109 Nantes'], ['Bellevue', 'Malakoff', 'Dervallières']],
  ['51_1', ['51454 Reims'], ['Croix-Rouge', 'Wilson', 'Orgeval']],
  ['57_1', ['57227 Forbach'], ['Wiesberg', 'Bellevue']],
  [
    '59_1',
    ['59512 Roubaix', '59599 Tourcoing'],
    ['Quartier Intercommunal Blanc Seau|Blanc Seau', 'Croix Bas Saint Pierre'],
  ],
  ['59_2', ['59392 Maubeuge'], ['Quartier Sous-Le-Bois', "L'Epinette"]],
  ['59_3', ['59350 Lille'], ['Moulins', 'Fives']],
  ['60_1', ['60175 Creil'], ['Les Hauts de Creil']],
  ['62_1', ['62193 Calais'], ['Beaumarais', 'Centre Ville']],
  ['64_1', ['64445 Pau'], ["L'Ousse des Bois", 'Saragosse']],
  ['67_1', ['67482 Strasbourg'], ['Neuhof', 'Meinau']],
  ['67_2', ['67482 Strasbourg'], ['Hautepierre', 'Cronenbourg']],
  ['68_1', ['68224 Mulhouse'], ['Bourtzwiller']],
  ['68_2', ['68066 Colmar'], ['Europe', 'St Vincent de Paul']],
  ['69_1', ['69259 Vénissieux'], ['Les Mingettes']],
  ['69_2', ['69123 Lyon'], ['8e arrondissement']],
  ['69_3', ['69286 Rillieux la Pape'], ['Ville nouvelle']],
  ['69_4', ['69256 Vaulx en Velin'], ['Vaulx Nord']],
  ['74_1', ['74012 Annemasse'], ['Perrier', 'Livron', 'Chateau Rouge']],
  ['74_2', ['74042 Bonneville', '74081 Cluses', '74169 Marnaz', '74264 Scionzier'], ['']],
  ['75_1', ['75056 Paris'], ['Barbès', 'La Chapelle']],
  ['76_1', ['76351 Le Havre'], ['Mont Gaillard', 'Mare-Rouge']],
  ['76_2', ['76540 Rouen'], ['Les Hauts De Rouen']],
  ['76_3', ['76351 Le Havre'], ['Aristide Briand', 'Rond Point', 'Cours de la Republique']],
  ['77_1', ['77468 Torcy', '77337 Noisiel'], ['ZSP Torcy', 'cours des Roches', 'cours du Luzard']],
  [
    '78_1',
    ['78440 Les Mureaux'],
    ['Gare', 'Cité Renault', 'Bougimont', 'Vigne Blanche', 'Les Musiciens', 'Bécheville'],
  ],
  ['78_2', ['78621 Trappes'], ['Les Merisiers']],
  ['83_2', ['83137 Toulon'], ['Beaucaire', 'Pontcarral', 'Sainte-Musse']],
  ['91_1', ['91286 Grigny'], ['La Grande Borne', 'Grigny II|Grigny 2']],
  ['91_2', ['91174 Corbeil-Essonnes'], ['Les tarterêts']],
  [
    '92_1',
    [
      '92036 Gennevilliers',
      '92025 Colombes',
      '92004 Asnières',
      '92004 Asnières-sur-Seine',
      '92050 Nanterre',
    ],
    ['ZSP Boucle Nord|Boucle Nord', 'ZSP Petit Colombes|Petit Colombes'],
  ],
  ['93_1', ['93001 Aubervilliers'], ['Villette', 'Quatre Chemins|4 Chemins']],
  ['93_3', ['93005 Aulnay-sous-Bois', '93071 Sevran'], ['Gros-Saule', 'Beudottes|Beaudottes']],
  ['94_1', ['94017 Champigny-sur-Marne'], ['ZSP Champigny-sur-Marne', 'Les Mordacs']],
  ['95_1', ['95250 Fosses', '95351 Louvres'], ['']],
  ['95_2', ['95018 Argenteuil'], ['centre ville']],
  ['95_3', ['95585 Sarcelles', '95268 Garges-lès-Gonesse'], ['Les Lochères', 'Dame Blanche']],
  ['976_1', ['97615 Pamandzi'], ['']],
  [
    '988_1',
    ['98818 Nouméa'],
    [
      'Tindu',
      'Montravel-Pierre-Lenquette|Montravel',
      'Montravel-Pierre-Lenquette|Pierre-Lenquette',
    ],
  ],
  // 83_1, 93_2, 93_4 and 93_5 have the name of a commune and the ground of a part of it (by area of
  // the official contours 4, 27, 17 and 7 %): the commune alone must not place a record there.
  [UNPLACED, ['83126 La Seyne-sur-Mer'], ['']],
  [UNPLACED, ['93066 Saint-Denis'], ['']],
  [UNPLACED, ['93027 La Courneuve'], ['']],
  [UNPLACED, ['93070 Saint-Ouen', '93070 Saint-Ouen-sur-Seine'], ['']],
];

const INSEE_LENGTH = 5;

function rowsOf([code, communes, neighbourhoods]: Entry): readonly PlaceRow[] {
  return communes.flatMap((text) =>
    neighbourhoods.map((words) => {
      const [neighbourhood = '', synonym = ''] = words.split('|');
      const insee = text.slice(0, INSEE_LENGTH);
      return { code, insee, commune: text.slice(INSEE_LENGTH + 1), neighbourhood, synonym };
    }),
  );
}

/**
 * What the official names say of places: every commune with every neighbourhood of the name, since
 * it does not say which is where; the whole commune where the contour covers it.
 */
export const OFFICIAL_PLACES: readonly PlaceRow[] = ENTRIES.flatMap(rowsOf);

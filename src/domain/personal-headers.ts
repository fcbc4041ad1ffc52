import { foldHeader } from './fold.ts';
import { words } from './words.ts';

/** Headers of columns that say who somebody is or where to reach them: no field takes one. */
const personalHeaders = new Set(
  [
    ...words('nom; noms; nom de famille; nom patronymique; patronyme; nom de naissance; nom usage'),
    ...words("nom d'usage; nom de jeune fille; nom marital; nom et prénom; nom et prénoms"),
    ...words('nom prénom; nom prénoms; noms prénoms; prénom; prénoms; prénom nom; prénom et nom'),
    ...words('nom du mis en cause; nom mis en cause; nom mec; prénom mec; nom de la personne'),
    ...words('identité; état civil; alias; surnom; sobriquet; nom agent; nom enquêteur; nom opj'),
    ...words('date de naissance; date naissance; dt naissance; ddn; né le; née le; né(e) le'),
    ...words('naissance; lieu de naissance; commune de naissance; ville de naissance'),
    ...words("immatriculation; immat; n° immatriculation; numéro d'immatriculation; plaque"),
    ...words("plaque d'immatriculation; immatriculation véhicule; plaque minéralogique"),
    ...words('adresse; adresses; adresse postale; adresse complète; adresse personnelle; domicile'),
    ...words('adresse domicile; adresse du domicile; adresse du mis en cause; lieu de résidence'),
    ...words('adresse exacte; adresse précise; lieu exact; n° et rue; numéro et voie'),
    ...words('téléphone; tel; tél.; n° téléphone; n° de téléphone; numéro de téléphone; n° tel'),
    ...words('téléphone portable; tel portable; n° portable; email; e-mail; mail; courriel'),
    ...words('adresse mail; adresse email; adresse e-mail; adresse électronique; nationalité'),
    ...words('n° sécurité sociale; numéro de sécurité sociale; nir; profession; observations'),
    ...words('name; full name; first name; last name; surname; forename; given name; family name'),
    ...words('date of birth; dob; birth date; birthdate; place of birth; number plate'),
    ...words('licence plate; license plate; plate number; address; home address; phone; telephone'),
    ...words(
      'phone number; telephone number; mobile number; email address; nationality; ethnicity',
    ),
    ...words('self-defined ethnicity; officer-defined ethnicity; national insurance number'),
  ].map(foldHeader),
);

/** Whether a column is one of persons, by its header alone. */
export function isPersonalHeader(header: string): boolean {
  return personalHeaders.has(foldHeader(header));
}

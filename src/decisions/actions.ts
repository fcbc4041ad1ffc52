import { code, day, district, indicator, listOf, oneOf, shortText } from './cell-readers.ts';
import type { DecisionFields, DecisionType } from './decision-field.ts';
import type { DecisionFault } from './decision-reasons.ts';
import { recurring } from './recurring.ts';

export type ActionState = 'planned' | 'running' | 'done' | 'partly' | 'dropped';

/** States, with the words that files have for them; the first is the one written. */
const states: Readonly<Record<ActionState, readonly string[]>> = {
  planned: ['prévue', 'décidée', 'à faire', 'non commencée', 'prévu'],
  running: ['en cours', 'commencée', 'engagée', 'started', 'ongoing'],
  done: ['réalisée', 'faite', 'terminée', 'réalisé', 'completed'],
  partly: ['en partie réalisée', 'en partie', 'partielle', 'partly done', 'partial'],
  dropped: ['abandonnée', 'non réalisée', 'annulée', 'abandoned', 'not done', 'cancelled'],
};

/** What is done, with the words that files have for it. */
const actionKinds: Readonly<Record<string, readonly string[]>> = {
  presence: ['présence', 'occupation de la voie publique', 'patrouilles', 'patrol'],
  operation: ['opération', 'opération de voie publique'],
  checks: ['contrôles', 'contrôle', 'contrôles d’identité', 'controls'],
  investigation: ['enquête', 'judiciaire', 'procédure'],
  administrative: [
    'mesure administrative',
    'administrative',
    'fermeture',
    'administrative measure',
  ],
  partnership: ['partenariat', 'bailleur', 'commune', 'aménagement', 'partners'],
  prevention: ['prévention', 'médiation', 'communication'],
  data: ['données', 'fichier', 'recueil'],
  other: ['autre', 'divers'],
};

/** An action decided by the CLCT, read from its fields. */
export interface Action {
  readonly code: string;
  readonly what: string;
  readonly kind: string;
  /** A code of the registry, or `ALL`. */
  readonly qrr: string;
  /** Codes of the QRR to which the trade may move. */
  readonly neighbours: readonly string[];
  readonly owner: string;
  readonly decidedOn: string;
  readonly dueOn: string | undefined;
  readonly startedOn: string | undefined;
  readonly endedOn: string | undefined;
  readonly state: ActionState;
  /** Ids of the indicators that it should move. */
  readonly indicators: readonly string[];
  readonly note: string;
}

/** Actions: what is to be done, where, by whom and by when, and what it should move. */
export const actions: DecisionType = {
  name: 'actions',
  prefix: 'A',
  label: 'action',
  essential: 'what',
  fields: [
    {
      name: 'code',
      header: 'numéro',
      headers: ['numero', 'no', 'n', 'code', 'id', 'number'],
      ...code,
    },
    {
      name: 'what',
      header: 'action',
      headers: ['action', 'libelle', 'quoi', 'what', 'intitule'],
      required: true,
      ...shortText(200),
    },
    {
      name: 'kind',
      header: 'nature',
      headers: ['nature', 'kind', 'typedaction'],
      ...oneOf(actionKinds, 'unknown-kind'),
    },
    {
      name: 'qrr',
      header: 'QRR',
      headers: ['qrr', 'codeqrr', 'quartier', 'district'],
      required: true,
      ...district,
    },
    {
      name: 'neighbours',
      header: 'voisins',
      headers: ['voisins', 'qrrvoisins', 'neighbours', 'neighbors'],
      ...listOf(district),
    },
    {
      name: 'indicators',
      header: 'indicateurs',
      headers: ['indicateurs', 'indicateur', 'indicators', 'indicator'],
      ...listOf(indicator),
    },
    recurring.owner,
    recurring.decidedOn,
    { name: 'due_on', header: 'échéance', headers: ['echeance', 'due', 'dueon', 'pourle'], ...day },
    {
      name: 'started_on',
      header: 'commencée le',
      headers: ['commenceele', 'commencele', 'debut', 'started', 'startedon'],
      ...day,
    },
    {
      name: 'ended_on',
      header: 'terminée le',
      headers: ['termineele', 'terminele', 'fin', 'ended', 'endedon'],
      ...day,
    },
    {
      name: 'state',
      header: 'état',
      headers: ['etat', 'avancement', 'state'],
      ...oneOf(states, 'unknown-state'),
    },
    recurring.note,
  ],
  complete: (fields) => (fields.state === '' ? { ...fields, state: stateBy(fields) } : fields),
  check,
};

/** The state that the days tell, where nobody said it. */
function stateBy({ started_on: started, ended_on: ended }: DecisionFields): ActionState {
  if (ended !== '') return 'done';
  return started === '' ? 'planned' : 'running';
}

function check(fields: DecisionFields): Pick<DecisionFault, 'field' | 'reason'> | undefined {
  const { decided_on: decided = '', due_on: due = '', ended_on: ended = '' } = fields;
  const { started_on: started = '', qrr = '', neighbours = '' } = fields;
  if (ended !== '' && started !== '' && ended < started)
    return { field: 'ended_on', reason: 'ends-first' };
  if (due !== '' && due < decided) return { field: 'due_on', reason: 'deadline-first' };
  if (neighbours.split(' ').includes(qrr)) return { field: 'neighbours', reason: 'own-neighbour' };
  return undefined;
}

/** Reads an action from its stored fields, which were checked when they were taken. */
export function actionOf(fields: DecisionFields): Action {
  const list = (text = '') => text.split(' ').filter((part) => part !== '');
  return {
    code: fields.code ?? '',
    what: fields.what ?? '',
    kind: fields.kind ?? '',
    qrr: fields.qrr ?? '',
    neighbours: list(fields.neighbours),
    owner: fields.owner ?? '',
    decidedOn: fields.decided_on ?? '',
    dueOn: fields.due_on || undefined,
    startedOn: fields.started_on || undefined,
    endedOn: fields.ended_on || undefined,
    state: (fields.state || 'planned') as ActionState,
    indicators: list(fields.indicators),
    note: fields.note ?? '',
  };
}

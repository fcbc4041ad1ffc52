import type { Circle, Field, Kind } from './field.ts';
import { reports } from './kinds/reports.ts';

/** Recipients that investigate, by their codes. */
const investigating: readonly string[] = ['police', 'gendarmerie', 'customs'];

/** How much a recipient may see; whoever is not known is a partner, who sees least. */
export function circleOf(recipient: string | undefined): Circle {
  if (recipient === 'prosecutor') return 'prosecutor';
  return recipient !== undefined && investigating.includes(recipient) ? 'service' : 'partner';
}

/** The fields of a kind that a circle may be sent, in the order of their declaration. */
export function sharedFields(kind: Kind, circle: Circle): readonly Field[] {
  return kind.fields.filter(({ sharedWith }) => sharedWith?.includes(circle));
}

/** Days between two dates of a record; shared with whoever gets both dates. */
export interface Delay {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export const reportDelays: readonly Delay[] = [
  { name: 'days_to_transmission', from: 'received_on', to: 'transmitted_on' },
  { name: 'days_to_follow_up', from: 'transmitted_on', to: 'follow_up_on' },
];

/** What may be named in a list of what a recipient gets. */
export const shareableNames: readonly string[] = [
  ...reports.fields.flatMap((field: Field) => (field.sharedWith === undefined ? [] : [field.name])),
  ...reportDelays.map(({ name }) => name),
];

import type { Kind } from '../field.ts';
import { actions } from './actions.ts';
import { objectives } from './objectives.ts';

/** Kinds that the CLCT decides, which no export holds. */
export const decisionKinds: readonly Kind[] = [objectives, actions];

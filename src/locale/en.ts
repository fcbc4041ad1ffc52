import type { Words } from './words.ts'; import { fr } from './fr.ts'; export const en: Words = fr;

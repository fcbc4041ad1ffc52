import { hidePersonal } from '../domain/personal-data.ts';

/** The headers of a file, as a message names them: where there are none, a record stands in their place. */
export function headersText(header: readonly string[]): string {
  return header.map((name) => hidePersonal(name)).join(' · ');
}

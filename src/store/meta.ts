import { literal } from '../sql-literal.ts';

/**
 * Says something of the store as a whole, in place of what was said. The engine's `INSERT OR REPLACE`
 * takes three times as long as these two: 7 ms more of each command that writes.
 */
export function setMetaSql(name: string, value: string): string {
  const [key, said] = [literal(name), literal(value)];
  return `UPDATE store.meta SET value = ${said} WHERE name = ${key};
INSERT INTO store.meta SELECT ${key}, ${said} WHERE NOT EXISTS (SELECT 1 FROM store.meta WHERE name = ${key});`;
}

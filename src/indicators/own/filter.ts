import { conditionSql, type Comparison as FieldComparison, type Words } from './condition.ts';
import type { OwnField } from './fields.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Where a filter goes wrong: what stands there, and what could. */
export interface FilterProblem {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/** A filter as SQL, with the fields that it names; or what is wrong with it. */
export type CompiledFilter =
  | { readonly sql: string; readonly fields: readonly OwnField[] }
  | { readonly problem: FilterProblem };

export interface FilterContext {
  readonly fields: readonly OwnField[];
  readonly words: Words;
}

class Wrong extends Error {
  readonly problem: FilterProblem;

  constructor({ at, text }: Token, expected: string) {
    super('wrong filter');
    this.problem = { at, found: text, expected };
  }
}

/**
 * Compiles a filter: comparisons joined by `and`, `or`, `not` and parentheses. A comparison is a
 * field with `=`, `!=`, `<`, `<=`, `>`, `>=`, `in (…)`, `is known` or `is unknown`; a yes-or-no field
 * may stand alone. Nothing of what was typed reaches the engine but numbers, and texts in quotes.
 */
export function compileFilter(filter: string, context: FilterContext): CompiledFilter {
  try {
    return new Reading(tokensOf(filter), context).whole();
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.problem };
    throw error;
  }
}

const keywords = ['and', 'or', 'not', 'in', 'is'];
const comparisons = ['=', '!=', '<', '<=', '>', '>='];

/** One pass over the tokens, each rule of the grammar a method. */
class Reading {
  readonly #tokens: readonly Token[];
  readonly #context: FilterContext;
  readonly #named = new Set<OwnField>();
  #next = 0;

  constructor(tokens: readonly Token[], context: FilterContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  whole(): CompiledFilter {
    const sql = this.#either();
    if (this.#peek().kind !== 'end') throw new Wrong(this.#peek(), 'and, or');
    return { sql, fields: [...this.#named] };
  }

  #either(): string {
    const parts = [this.#both()];
    while (this.#take('or')) parts.push(this.#both());
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`;
  }

  #both(): string {
    const parts = [this.#one()];
    while (this.#take('and')) parts.push(this.#one());
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' AND ')})`;
  }

  #one(): string {
    if (this.#take('not')) return `NOT ${this.#one()}`;
    if (!this.#take('(')) return this.#comparison();
    const inner = this.#either();
    if (!this.#take(')')) throw new Wrong(this.#peek(), ')');
    return `(${inner})`;
  }

  #comparison(): string {
    const field = this.#field();
    const negated = this.#take('not');
    if (this.#take('in'))
      return this.#sql(field, { sign: negated ? 'not in' : 'in', values: this.#list(field) });
    if (negated) throw new Wrong(this.#peek(), 'in');
    if (this.#take('is')) return this.#presence(field);
    const token = this.#peek();
    if (token.kind === 'sign' && this.#signsOf(field).includes(token.text)) {
      this.#next += 1;
      return this.#sql(field, { sign: token.text, values: [this.#value(field)] });
    }
    if (field.type === 'flag' && !comparisons.includes(token.text))
      return this.#sql(field, { sign: '=', values: ['yes'] });
    throw new Wrong(token, [...this.#signsOf(field), 'in', 'is'].join(' '));
  }

  #field(): OwnField {
    const token = this.#peek();
    const field = this.#context.fields.find(({ name }) => name === token.text.toLowerCase());
    if (token.kind !== 'word' || field === undefined)
      throw new Wrong(token, this.#context.fields.map(({ name }) => name).join(', '));
    this.#next += 1;
    this.#named.add(field);
    return field;
  }

  #signsOf({ type }: OwnField): readonly string[] {
    if (type === 'presence') return [];
    return type === 'number' ? comparisons : ['=', '!='];
  }

  #presence(field: OwnField): string {
    const negated = this.#take('not');
    const token = this.#peek();
    const isKnown = this.#take('known');
    if (!isKnown && !this.#take('unknown')) throw new Wrong(token, 'known, unknown');
    return this.#sql(field, { sign: isKnown !== negated ? 'known' : 'unknown', values: [] });
  }

  #list(field: OwnField): readonly string[] {
    if (field.type === 'presence') throw new Wrong(this.#peek(), 'is known, is unknown');
    if (!this.#take('(')) throw new Wrong(this.#peek(), '(');
    const values = [this.#value(field)];
    while (this.#take(',')) values.push(this.#value(field));
    if (!this.#take(')')) throw new Wrong(this.#peek(), ', )');
    return values;
  }

  /** A value as typed, checked against what the field may be. */
  #value(field: OwnField): string {
    const token = this.#peek();
    const text = token.kind === 'text' ? token.text.slice(1, -1) : token.text;
    const expected = expectedValue(field, this.#context.words);
    const isValue = token.kind !== 'sign' && token.kind !== 'end' && !keywords.includes(text);
    if (!isValue || !fits(field, token, text, this.#context.words))
      throw new Wrong(token, expected);
    this.#next += 1;
    return text;
  }

  #sql(field: OwnField, comparison: FieldComparison): string {
    return conditionSql(field, comparison, this.#context.words);
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #take(text: string): boolean {
    const { kind, text: next } = this.#peek();
    const isIt = kind !== 'text' && next.toLowerCase() === text;
    if (isIt) this.#next += 1;
    return isIt;
  }
}

function fits(field: OwnField, { kind }: Token, text: string, words: Words): boolean {
  if (field.type === 'number') return kind === 'number';
  if (field.type === 'flag') return text === 'yes' || text === 'no';
  if (field.vocabulary !== undefined) return words.codes(field.vocabulary).includes(text);
  return true;
}

function expectedValue(field: OwnField, words: Words): string {
  if (field.type === 'number') return '0, 12.5…';
  if (field.type === 'flag') return 'yes, no';
  return field.vocabulary === undefined ? '"…"' : words.codes(field.vocabulary).join(', ');
}

import { htmlText } from '../escape.ts';

/** HTML that is safe as it is: only `element` and `rawMarkup` make it. */
export interface Markup {
  readonly html: string;
}

/** Text is escaped; what is undefined is left out. */
export type Child = Markup | string | undefined;

/** `true` is an attribute without a value; `false` and `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(['br', 'meta', 'wbr']);
const selfClosing = new Set(['path', 'rect', 'circle', 'use']);

/** An element of HTML or SVG. All that comes from outside passes through here, and is escaped here. */
export function element(tag: string, attributes: Attributes, ...children: Child[]): Markup {
  const written = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const opening = `<${tag}${written.join('')}`;
  if (selfClosing.has(tag)) return { html: `${opening}/>` };
  if (empty.has(tag)) return { html: `${opening}>` };
  return { html: `${opening}>${children.map(childHtml).join('')}</${tag}>` };
}

function attribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${htmlText(String(value))}"`;
}

function childHtml(child: Child): string {
  if (child === undefined) return '';
  return typeof child === 'string' ? htmlText(child) : child.html;
}

/** Several things one after the other, without an element around them. */
export function together(...children: Child[]): Markup {
  return { html: children.map(childHtml).join('') };
}

/** A text of the program itself (its style sheet), never one from outside. */
export function rawMarkup(html: string): Markup {
  return { html };
}

/** « Sarcelles/Garges » may go on, on the next line, after its stroke. */
export function breakable(name: string): readonly Child[] {
  const parts = name.split(/(?<=\/)/);
  return parts.flatMap((part, at) => (at === 0 ? [part] : [element('wbr', {}), part]));
}

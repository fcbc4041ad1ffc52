/**
 * The words of a list written as running text, parted by semicolons: `words('résine; shit')`.
 * The lists of headers and synonyms are long, and one word a line would hide their shape.
 */
export function words(text: string): readonly string[] {
  return text.split(';').map((word) => word.trim());
}

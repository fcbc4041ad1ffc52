/** Text that came from outside, safe for a terminal or a log: no control, no bidirectional mark. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}

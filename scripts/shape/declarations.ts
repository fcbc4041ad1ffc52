/** What is declared: tables that the program follows, where nothing is done step by step. */
interface DeclaredPart {
  readonly name: string;
  /** The file, or the beginning of the paths of its files. */
  readonly paths: readonly string[];
}

const declaredParts: readonly DeclaredPart[] = [
  { name: 'words of both languages', paths: ['locale/fr/', 'locale/en/'] },
  { name: 'kinds of records', paths: ['domain/kinds/'] },
  {
    name: 'vocabularies and names',
    paths: ['domain/vocabularies/', 'domain/first-names.ts', 'domain/natinf.ts'],
  },
  { name: 'catalogue of indicators', paths: ['indicators/catalogue/'] },
  {
    name: 'reasons and codes of errors',
    paths: ['domain/reasons.ts', 'decisions/decision-reasons.ts', 'errors.ts', 'cli/codes.ts'],
  },
  {
    name: 'layout of the store',
    paths: ['store/schema.ts', 'store/migrations.ts', 'store/columns.ts'],
  },
  { name: 'fields of decisions', paths: ['decisions/objectives.ts', 'decisions/actions.ts'] },
];

/** Lines by declared part, and of all together; a path that no file has is a mistake, and thrown. */
export function declaredLines(
  files: readonly { readonly path: string; readonly lines: number }[],
): readonly (readonly [name: string, lines: number])[] {
  return declaredParts.map(({ name, paths }) => {
    const sum = paths.map((path) => {
      const found = files.filter((file) => file.path.startsWith(path));
      if (found.length === 0) throw new Error(`no file at src/${path}`);
      return found.reduce((lines, file) => lines + file.lines, 0);
    });
    return [name, sum.reduce((a, b) => a + b, 0)];
  });
}

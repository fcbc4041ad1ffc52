import { insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

import type { Feature, FilterRange } from './ready-sheet.ts';

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** A4, as wide as the page, with page numbers; and filters over the tables that stand alone. */
export function pageSetup(filters: readonly FilterRange[]): Feature {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (content, _options, { sheetIndex }) => {
            const filter = filters[sheetIndex];
            const parts = [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              ...(filter === undefined ? [] : [`<autoFilter ref="${filter}"/>`]),
              '<printOptions horizontalCentered="0"/>',
              '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
              '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
              '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
            ];
            return parts.reduce(inserted, content);
          },
        },
      },
    },
  };
}

/** The format fixes the order in which the parts of a sheet follow each other. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
];

function inserted(content: string, part: string): string {
  const name = /^<(\w+)/.exec(part)?.[1] ?? '';
  const without = content.replace(
    new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, 's'),
    '',
  );
  return insertElementMarkupAccordingToOrderOfSiblings(without, part, order, 'worksheet');
}

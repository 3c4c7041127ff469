import type { CellPart } from '../official/appendix-cell.ts';
import { printableText } from '../official/printable-text.ts';
import { type StyleName } from '../official/paragraph-styles.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside an element or an attribute. */
export function escapeXml(raw: string): string {
  return printableText(raw).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A run of text; line breaks become breaks of the line. */
function runXml(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const lines = escapeXml(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`;
}

/** The tags of our languages in a DOCX. */
export const WORD_LANGUAGES = { vi: 'vi-VN', en: 'en-GB' } as const;

/**
 * A paragraph of one run, or of one for each part, which begin on lines of their own.
 * **Shape**: `size` in points overrides the style's own; `properties` go before the run.
 */
export function paragraphXml(
  style: StyleName,
  text: string | readonly CellPart[],
  more: { readonly size?: number; readonly properties?: string } = {},
): string {
  const look = more.size === undefined ? '' : `<w:sz w:val="${more.size * 2}"/><w:szCs w:val="${more.size * 2}"/>`;
  const runs = typeof text === 'string' ? languageRunXml({ text, language: null }, look) : partsXml(text, look);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more.properties ?? ''}</w:pPr>${runs}</w:p>`;
}

function partsXml(parts: readonly CellPart[], look: string): string {
  return parts.map((part) => languageRunXml(part, look)).join('<w:r><w:br/></w:r>');
}

function languageRunXml({ text, language }: CellPart, look: string): string {
  if (text === '') return '';
  return runXml(text, language === null ? look : `${look}<w:lang w:val="${WORD_LANGUAGES[language]}"/>`);
}

/** The widths of a table's columns. **Units**: twips. */
export function gridXml(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

/** A cell of a fixed width; `properties` go into its own. */
export function cellXml(width: number, content: string, properties = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
}

/** The opening of a table of fixed widths without borders and padding, to place things side by side. */
export function plainTableXml(widths: readonly number[], rows: string, place: 'left' | 'center' = 'left'): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="${place}"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `${gridXml(widths)}${rows}</w:tbl>`
  );
}

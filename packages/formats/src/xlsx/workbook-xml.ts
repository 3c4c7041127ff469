import type { SheetSnapshot } from '../sheet.types.ts';
import { safeSheetName, type SheetLayout, tableRange } from './sheet-layout.ts';
import { xmlText } from './xml-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part that names the type of every other part. */
export const CONTENT_TYPES_XML = [
  DECLARATION,
  `<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

/** The part that leads from the package to the workbook. */
export const ROOT_RELATIONS_XML = [
  DECLARATION,
  `<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  '</Relationships>',
].join('');

/** The part that leads from the workbook to its sheet and its looks. */
export const WORKBOOK_RELATIONS_XML = [
  DECLARATION,
  `<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
  `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  '</Relationships>',
].join('');

// The name by which programs that read a sheet aloud find the row whose cells name the columns.
const COLUMN_HEADS = 'ColumnTitle';

/** The workbook part: sheet name, filter range, and the header row, repeated on every printed page and told as such. */
export function workbookXml(snapshot: SheetSnapshot, layout: SheetLayout): string {
  const name = safeSheetName(snapshot.sheetName);
  const quoted = xmlText(`'${name.replaceAll("'", "''")}'`);
  const titles = `${quoted}!$${layout.headerRow}:$${layout.headerRow}`;
  return [
    DECLARATION,
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets>`,
    '<definedNames>',
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${tableRange(layout, true)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName>`,
    `<definedName name="${COLUMN_HEADS}">${quoted}!$A$${layout.headerRow}</definedName>`,
    '</definedNames></workbook>',
  ].join('');
}

/** The part with the document's title and language. */
export function corePropertiesXml(snapshot: SheetSnapshot): string {
  return [
    DECLARATION,
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(snapshot.title)}</dc:title><dc:language>${snapshot.language}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

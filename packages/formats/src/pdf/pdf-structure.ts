import type { ObjectId } from './object-table.ts';
import type { PdfFile } from './pdf-file.ts';

/** What a part of a document is to a program that reads it aloud; the standard types of PDF 1.7, 14.8.4. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span';

/** A part of the document that is being written. **Shape**: `kids` and `page` grow while it is. */
export type PdfElement = {
  readonly id: ObjectId;
  readonly role: Role;
  readonly parent: ObjectId;
  /** Further entries of its dictionary. */
  readonly entries: string;
  kids: string;
  kidCount: number;
  page: ObjectId | null;
};

/** Attributes of a list whose items have marks. */
export const MARKED_LIST = '/A<</O/List/ListNumbering/Disc>>';

/** Attributes of the head of a column. */
export const COLUMN_HEAD = '/A<</O/Table/Scope/Column>>';

/** The language of a part, where it is not that of the document. */
export function languageEntry(language: string): string {
  return `/Lang(${language})`;
}

// Sheets whose parts are listed together.
const LEAF = 128;

/** The tree of the parts of a document, written bit by bit while the sheets are drawn. */
export type PdfStructure = {
  readonly document: PdfElement;
  /** Begins a part inside another, behind those begun before. */
  readonly begin: (role: Role, parent: PdfElement, entries?: string) => PdfElement;
  /** Writes a part that is complete, and forgets it. */
  readonly end: (element: PdfElement) => void;
  /** Notes that a part goes on with a marked sequence of a sheet. */
  readonly note: (element: PdfElement, page: ObjectId, sequence: number) => void;
  /** Notes whose the marked sequences of a sheet are, in their order; the answer is the number of the sheet. */
  readonly closeSheet: (owners: readonly ObjectId[]) => number;
  /** Writes what is left; the answer is the root of the tree. */
  readonly close: () => ObjectId;
};

/** Begins the tree of a document. */
export function pdfStructure(file: PdfFile): PdfStructure {
  const root = file.reserve();
  const sheets = sheetList(file);
  const make = (role: Role, parent: ObjectId, entries = ''): PdfElement => ({
    id: file.reserve(),
    role,
    parent,
    entries,
    kids: '',
    kidCount: 0,
    page: null,
  });
  const add = (element: PdfElement, kid: string) => {
    element.kids += element.kidCount === 0 ? kid : ` ${kid}`;
    element.kidCount += 1;
  };
  const end = ({ id, role, parent, entries, kids, kidCount, page }: PdfElement) => {
    const on = page === null ? '' : `/Pg ${page} 0 R`;
    const held = kidCount === 0 ? '' : kidCount === 1 ? `/K ${kids}` : `/K[${kids}]`;
    file.object(`<</S/${role}/P ${parent} 0 R${on}${entries}${held}>>`, id);
  };
  const document = make('Document', root);
  return {
    document,
    begin(role, parent, entries) {
      const element = make(role, parent.id, entries);
      add(parent, `${element.id} 0 R`);
      return element;
    },
    end,
    note(element, page, sequence) {
      element.page ??= page;
      const isElsewhere = element.page !== page;
      add(element, isElsewhere ? `<</Type/MCR/Pg ${page} 0 R/MCID ${sequence}>>` : String(sequence));
    },
    closeSheet: (owners) => sheets.add(owners),
    close() {
      end(document);
      const { tree, count } = sheets.close();
      const parents = `/ParentTree ${tree} 0 R /ParentTreeNextKey ${count}`;
      return file.object(`<< /Type /StructTreeRoot /K ${document.id} 0 R ${parents} >>`, root);
    },
  };
}

/** From each sheet to the parts on it, in leaves that are written as they fill. */
function sheetList(file: PdfFile) {
  const leaves: ObjectId[] = [];
  let [leaf, count] = ['', 0];
  const endLeaf = () => {
    if (leaf === '') return;
    const first = leaves.length * LEAF;
    leaves.push(file.object(`<</Limits[${first} ${count - 1}]/Nums[${leaf}]>>`));
    leaf = '';
  };
  return {
    add(owners: readonly ObjectId[]): number {
      const list = file.object(`[${owners.map((id) => `${id} 0 R`).join(' ')}]`);
      leaf += `${count} ${list} 0 R `;
      count += 1;
      if (count % LEAF === 0) endLeaf();
      return count - 1;
    },
    close() {
      endLeaf();
      const tree = file.object(`<< /Kids [${leaves.map((id) => `${id} 0 R`).join(' ')}] >>`);
      return { tree, count };
    },
  };
}

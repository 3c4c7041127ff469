import { sheetSize, type SheetWay } from '../official/page-geometry.ts';
import type { ObjectId } from './object-table.ts';
import { type PdfFile, pdfNumber } from './pdf-file.ts';
import type { PdfElement, PdfStructure } from './pdf-structure.ts';

/** Whose a sequence of operators is: a part of the document, or an artifact, which no reader is told of. */
export type SequenceOwner = PdfElement | 'layout' | 'pagination';

const ARTIFACTS = {
  layout: '/Artifact<</Type/Layout>>BDC',
  pagination: '/Artifact<</Type/Pagination>>BDC',
} as const;

/** The sheet that is drawn on, and the list of those that are done. */
export type SheetStack = {
  /** Of the sheet that is drawn on. **Units**: points. */
  readonly height: () => number;
  /** The sheet that is drawn on. Errors: Error where none is. */
  readonly page: () => ObjectId;
  readonly begin: (way: SheetWay) => void;
  readonly open: (owner: SequenceOwner) => void;
  readonly shut: () => void;
  /** Draws into the sequence that is open. Errors: Error where none is. */
  readonly draw: (operators: string) => void;
  /** Draws operators that hold their own sequences, begun with `sequence`. */
  readonly drawMarked: (operators: string) => void;
  /** The operator that begins a sequence of a part. */
  readonly sequence: (owner: PdfElement) => string;
  readonly end: () => void;
};

type Places = { readonly pages: ObjectId; readonly resources: ObjectId; readonly structure: PdfStructure };

/** Begins without a sheet. */
export function sheetStack(file: PdfFile, { pages, resources, structure }: Places): SheetStack {
  const ids: ObjectId[] = [];
  const owners: ObjectId[] = [];
  let [content, isOpen] = ['', false];
  let [page, width, height]: [ObjectId | null, number, number] = [null, 0, 0];
  const finish = () => {
    if (page === null) return;
    if (isOpen) throw new Error('a sequence goes beyond its sheet');
    const stream = file.stream(content);
    const box = `[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
    const number = structure.closeSheet(owners);
    file.object(
      `<</Type/Page/Parent ${pages} 0 R/MediaBox${box}/Resources ${resources} 0 R/Contents ${stream} 0 R` +
        `/StructParents ${number}/Tabs/S>>`,
      page,
    );
    ids.push(page);
    [page, content, owners.length] = [null, '', 0];
  };
  const current = (): ObjectId => {
    if (page === null) throw new Error('no sheet was begun');
    return page;
  };
  const sequence = (owner: PdfElement): string => {
    if (isOpen) throw new Error('a sequence begins inside another');
    structure.note(owner, current(), owners.length);
    return `/${owner.role}<</MCID ${owners.push(owner.id) - 1}>>BDC`;
  };
  const add = (operators: string) => {
    content += `${operators}\n`;
  };
  return {
    height: () => height,
    page: current,
    begin: (way) => {
      finish();
      ({ width, height } = sheetSize(way));
      page = file.reserve();
    },
    sequence,
    open: (owner) => {
      add(typeof owner === 'string' ? ARTIFACTS[owner] : sequence(owner));
      isOpen = true;
    },
    shut: () => {
      add('EMC');
      isOpen = false;
    },
    draw: (operators) => {
      if (!isOpen) throw new Error('drawn outside of every part of the document');
      add(operators);
    },
    drawMarked: add,
    end: () => {
      finish();
      file.object(`<</Type/Pages/Count ${ids.length}/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]>>`, pages);
    },
  };
}

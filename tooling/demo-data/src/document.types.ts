import type { DocumentKind } from '@counterpart/domain/documents/document.codes';

/** The invented record that a paper belongs to: a task by its source, the others by their Vietnamese names. */
export type DemoPaperOwner =
  | { readonly kind: 'task'; readonly source: string }
  | { readonly kind: 'deliverable'; readonly title: string }
  | { readonly kind: 'meeting'; readonly title: string };

/** A file that the loader writes in the layout of an official document, marked as a sample on its first line. */
export type DemoFile = {
  readonly name: string;
  readonly format: 'pdf' | 'docx';
  readonly issuer: string;
  readonly heading: string;
  readonly body: readonly string[];
};

/**
 * An invented paper. `ago` is its day, counted back from the loading day. One that came with the last report of its task
 * stands on that entry of the ledger.
 */
export type DemoPaper = {
  readonly of: DemoPaperOwner;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly ago: number;
  readonly title: string;
  readonly isShared?: boolean;
  readonly cameWithReport?: boolean;
  readonly file?: DemoFile;
};

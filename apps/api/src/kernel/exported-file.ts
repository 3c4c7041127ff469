/**
 * A finished file. `records` counts its rows or events; `tag` names what it says, whenever it was printed; `ignored`
 * are the parts of the filter that were not understood.
 */
export type ExportedFile = {
  readonly bytes: Uint8Array;
  readonly records: number;
  readonly sha256: string;
  readonly tag: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly ignored: readonly string[];
};

/** The file, or only its tag where the caller's own still says the same. */
export type FileAnswer = ExportedFile | { readonly unchanged: true; readonly tag: string };

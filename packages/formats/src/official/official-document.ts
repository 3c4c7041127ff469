import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';

/** Marks of secrecy, from the least to the most. */
export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** Marks of urgency, from the least to the most. */
export type UrgencyMark = 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC';

/**
 * Who signs. **Shape**: `authority` are the lines above the title, `['KT. BỘ TRƯỞNG, CHỦ NHIỆM']`; what is null is
 * printed as dots, to be filled in by hand.
 */
export type Signer = {
  readonly authority: readonly string[];
  readonly title: string | null;
  readonly name: string | null;
};

/** A column of an appendix. Its width follows what it holds. */
export type AppendixColumn = { readonly label: string; readonly align: 'left' | 'center' | 'right' };

/** A line of a cell in a language of its own, so that a program reads it aloud in that one. */
export type AppendixLine = { readonly text: string; readonly language: Language };

/** What a cell says, in the language of the document or line by line in several; line breaks are kept. */
export type AppendixCell = string | readonly AppendixLine[];

/** One row of an appendix, a cell for each column. */
export type AppendixRow = readonly AppendixCell[];

/** A landscape table behind the letter. **Shape**: `rows` is walked more than once. */
export type Appendix = {
  readonly title: string;
  readonly columns: readonly AppendixColumn[];
  readonly rows: Iterable<AppendixRow>;
};

/**
 * What a document is: a letter without a name of its kind (the subject stands under the number), or a named kind
 * ("BÁO CÁO") with its subject below.
 */
export type OfficialHeading =
  | { readonly kind: 'letter'; readonly subject: string }
  | { readonly kind: 'named'; readonly name: string; readonly subject: string };

/**
 * An administrative document, laid out as the decree on clerical work has it.
 * **Shape**: `number` null leaves dots before `symbol` ("VPCP-QHQT"); `day` null leaves dots for the day and month.
 * `recipients` empty leaves dots; null leaves the line out, as most named kinds have none. The closing mark of `body`
 * and the signs around `recipients` and `distribution` are added by the writers; the last line of `distribution` is
 * the one of the archive.
 * **Source:** Decree 30/2020/ND-CP, Annex I.
 */
export type OfficialDocument = {
  readonly language: Language;
  readonly issuer: { readonly above: string | null; readonly name: string };
  readonly number: string | null;
  readonly symbol: string;
  readonly place: string;
  readonly day: PlainDate | null;
  readonly heading: OfficialHeading;
  readonly marks: { readonly secrecy: SecrecyMark | null; readonly urgency: UrgencyMark | null };
  readonly recipients: readonly string[] | null;
  readonly grounds: readonly string[];
  readonly body: readonly string[];
  readonly signer: Signer;
  readonly distribution: readonly string[];
  readonly appendices: readonly Appendix[];
};

/** What stands where a hand will write. */
export const DOTS = { short: '.......', day: '.....', line: '.'.repeat(60), half: '.'.repeat(36) } as const;

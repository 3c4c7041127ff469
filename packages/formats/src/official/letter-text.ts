import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { formatLongDate } from '@counterpart/i18n/date-words';
import { wordsOf } from '@counterpart/i18n/resources';
import { createTranslate, type Translate } from '@counterpart/i18n/translate';
import { DOTS, type OfficialDocument } from './official-document.ts';
import { printableText } from './printable-text.ts';

/**
 * Country and motto above every document, as they must stand.
 * **Source:** Decree 30/2020/ND-CP, Annex I (Vietnamese).
 */
export const NATIONAL_WORDS: Readonly<Record<Language, { readonly name: string; readonly motto: string }>> = {
  vi: { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
  en: { name: 'SOCIALIST REPUBLIC OF VIET NAM', motto: 'Independence - Freedom - Happiness' },
};

/** The mark that ends the body of a Vietnamese document. */
export const CLOSING_MARK = './.';

/** What stands before each line of a list. */
export const LIST_MARK = '- ';

const COURTESY = '(Courtesy translation; the Vietnamese text prevails)';

/** Every text of a letter as it is printed, part by part. */
export type LetterText = {
  readonly nationalName: string;
  readonly motto: string;
  readonly organAbove: string | null;
  readonly issuer: string;
  readonly number: string;
  readonly placeAndDay: string;
  readonly letterSubject: string | null;
  readonly named: { readonly name: string; readonly subject: string } | null;
  readonly marks: readonly string[];
  readonly courtesy: string | null;
  readonly addressedTo: string | null;
  readonly recipients: readonly string[];
  readonly grounds: readonly string[];
  readonly body: readonly string[];
  readonly authority: readonly string[];
  readonly signerName: string;
  readonly distributionHead: string;
  readonly distribution: readonly string[];
  readonly appendices: readonly { readonly word: string; readonly title: string; readonly reference: string }[];
};

const translators = new Map<Language, Translate>();

/** The words of documents in a language. */
export function officialWords(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = createTranslate(language, wordsOf(language));
  translators.set(language, made);
  return made;
}

/** Puts a document into the words, signs and capitals in which it is printed. */
export function letterText(document: OfficialDocument): LetterText {
  const t = officialWords(document.language);
  const { heading, issuer } = document;
  const [title = DOTS.half, name = DOTS.half] = [document.signer.title ?? undefined, document.signer.name ?? undefined];
  const national = NATIONAL_WORDS[document.language];
  return {
    nationalName: national.name,
    motto: national.motto,
    organAbove: issuer.above === null ? null : capitals(issuer.above),
    issuer: capitals(issuer.name),
    number: t('official.number', { number: numberText(document) }),
    placeAndDay: `${printableText(document.place)}, ${dayText(document.day, document.language, t)}`,
    letterSubject:
      heading.kind === 'letter' ? t('official.subject', { subject: printableText(heading.subject) }) : null,
    named: heading.kind === 'named' ? { name: capitals(heading.name), subject: printableText(heading.subject) } : null,
    marks: [document.marks.secrecy, document.marks.urgency].filter((mark) => mark !== null),
    courtesy: document.language === 'en' ? COURTESY : null,
    ...addressed(document.recipients, t),
    grounds: document.grounds.map((one, at, all) => `${bare(one)}${at === all.length - 1 ? '.' : ';'}`),
    body: closed(document.body.map(printableText), document.language),
    authority: [...document.signer.authority, title].map(capitals),
    signerName: printableText(name),
    distributionHead: t('official.distribution'),
    distribution: listed(document.distribution),
    appendices: appendixHeads(document, t),
  };
}

/** The signs and dots of a number: `07/VPCP-QHQT`. */
function numberText({ number, symbol }: OfficialDocument): string {
  const shown = number === null ? DOTS.short : printableText(number).padStart(2, '0');
  return `${shown}/${printableText(symbol)}`;
}

function dayText(day: PlainDate | null, language: Language, t: Translate): string {
  return day === null ? t('official.dayToFill', { dots: DOTS.day }) : formatLongDate(day, language);
}

function addressed(recipients: readonly string[] | null, t: Translate) {
  if (recipients === null) return { addressedTo: null, recipients: [] };
  const word = t('official.addressedTo');
  const [only = DOTS.line, ...others] = recipients.map(printableText);
  if (others.length === 0) return { addressedTo: `${word} ${only}`, recipients: [] };
  return { addressedTo: word, recipients: listed(recipients) };
}

function listed(lines: readonly string[]): string[] {
  return lines.map((one, at) => `${LIST_MARK}${bare(one)}${at === lines.length - 1 ? '.' : ';'}`);
}

/** A line without the sign that ends it; dots to be filled in stay. */
function bare(line: string): string {
  const text = printableText(line).trim();
  return /\.{3}$/.test(text) ? text : text.replace(/[;.,]$/, '');
}

function closed(body: readonly string[], language: Language): string[] {
  return body.map((paragraph, at) => {
    if (language !== 'vi' || at < body.length - 1) return paragraph;
    return `${paragraph.replace(/(\.\/\.|\.)\s*$/, '')}${CLOSING_MARK}`;
  });
}

function appendixHeads(document: OfficialDocument, t: Translate): LetterText['appendices'] {
  const { heading, appendices, language } = document;
  const kind = heading.kind === 'letter' ? t('official.letter') : sentenceCase(heading.name);
  const reference = t('official.attachedTo', {
    kind,
    number: numberText(document),
    day: dayText(document.day, language, t),
    issuer: printableText(document.issuer.name),
  });
  return appendices.map(({ title }, at) => ({
    word: appendices.length === 1 ? t('official.appendix') : t('official.appendixNumbered', { number: roman(at + 1) }),
    title: capitals(title),
    reference,
  }));
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function capitals(text: string): string {
  return printableText(text).toLocaleUpperCase('vi');
}

function sentenceCase(text: string): string {
  const lower = printableText(text).toLocaleLowerCase('vi');
  return lower.slice(0, 1).toLocaleUpperCase('vi') + lower.slice(1);
}

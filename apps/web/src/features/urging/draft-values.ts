import type { Draft, UrgingInput } from './use-urging.ts';

/** What of a draft may be edited, as it is typed. */
export type DraftValues = {
  readonly subject: string;
  readonly number: string;
  readonly documentNumber: string;
  readonly sentOn: string | null;
  readonly newDueOn: string | null;
  readonly recipients: string;
  readonly copies: string;
  readonly authority: string;
  readonly title: string;
  readonly name: string;
};

/** A draft as it was prepared. */
export function valuesOf(draft: Draft, day: string): DraftValues {
  return {
    subject: draft.subject,
    number: '',
    documentNumber: '',
    sentOn: day,
    newDueOn: draft.newDueOn,
    recipients: draft.recipients.join('\n'),
    copies: draft.copies.join('\n'),
    authority: '',
    title: '',
    name: '',
  };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is sent, or null while something needed is missing. */
export function inputOf(draft: Draft, values: DraftValues, language: 'vi' | 'en'): UrgingInput | null {
  const { sentOn, newDueOn } = values;
  const recipients = lines(values.recipients);
  const isIncomplete =
    values.subject.trim() === '' ||
    recipients.length === 0 ||
    (draft.level >= 4 && values.documentNumber.trim() === '');
  if (isIncomplete || sentOn === null || newDueOn === null || !isNumber(values.number)) return null;
  return {
    agencyId: draft.agencyId,
    level: draft.level,
    taskIds: draft.tasks.map((task) => task.id),
    language,
    number: values.number.trim() === '' ? null : Number(values.number),
    symbol: draft.symbol,
    documentNumber: values.documentNumber.trim(),
    sentOn,
    newDueOn,
    subject: values.subject.trim(),
    recipients,
    copies: lines(values.copies),
    signer: { authority: lines(values.authority), title: textOf(values.title), name: textOf(values.name) },
  };
}

/** Whether a typed number can be one: nothing, or digits. */
export function isNumber(text: string): boolean {
  return /^\s*([1-9]\d{0,5})?\s*$/.test(text);
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { formatDate } from '@counterpart/i18n/date-words';
import { wordsOf } from '@counterpart/i18n/resources';
import { createTranslate, type Translate } from '@counterpart/i18n/translate';
import type { NewNotice } from './notices.write.ts';

/** A mail as it lies in the outbox: plain text in the reader's language. */
export type Mail = { readonly to: string; readonly toName: string; readonly subject: string; readonly text: string };

/** Who gets a mail, and in which language. */
export type Addressee = { readonly email: string; readonly name: string; readonly language: Language };

/** The day a mail speaks for, and the address its links lead to. */
export type MailPlace = { readonly today: PlainDate; readonly publicUrl: string };

const translators: Partial<Record<Language, Translate>> = {};

/** Words in a reader's language, kept once made. */
export function translatorOf(language: Language): Translate {
  return (translators[language] ??= createTranslate(language, wordsOf(language)));
}

/** The mail beside a notice. */
export function noticeMail(notice: NewNotice, to: Addressee, { publicUrl }: MailPlace): Mail {
  const t = translatorOf(to.language);
  const { vi, en } = { vi: notice.titleVi, en: notice.titleEn };
  const title = to.language === 'vi' ? vi || en : en || vi;
  const reason = t(`inbox.reason.${notice.reason}`);
  const lines = [
    t('mail.dear', { name: to.name }),
    '',
    notice.entity === 'urging'
      ? t('mail.letter', { reason, code: notice.code })
      : t('mail.notice', { reason, code: notice.code }),
    ...(title === '' ? [] : [title]),
    ...(notice.dueOn === null ? [] : [t('mail.due', { day: formatDate(notice.dueOn) })]),
    ...(notice.actorName === '' ? [] : [t('mail.by', { name: notice.actorName })]),
    '',
    t('mail.open', { url: `${publicUrl}${notice.path}` }),
    '',
    t('mail.foot', { url: `${publicUrl}/account` }),
  ];
  return {
    to: to.email,
    toName: to.name,
    subject:
      notice.entity === 'urging'
        ? t('mail.letterSubject', { reason, code: notice.code })
        : t('mail.noticeSubject', { reason, code: notice.code }),
    text: lines.join('\n'),
  };
}

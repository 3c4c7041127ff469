import { formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { Tag } from '@counterpart/ui/status-chip';
import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import type { Meeting } from './use-meetings.ts';

/** What was written down at a meeting, and who may read it; the note is for our side alone. */
export function MeetingMinutes({ meeting }: { readonly meeting: Meeting }) {
  const { t, language } = useT();
  const { minutes, note = '', isMinutesShared } = meeting;
  const text = minutes ? inLanguage(language, minutes.vi, minutes.en) : null;
  const reference = minutes ? referenceOf(minutes, t) : '';
  return (
    <section aria-label={t('meetings.minutes')}>
      <div className="mt-section-head">
        <h2>{t('meetings.minutes')}</h2>
        {isMinutesShared !== undefined && text?.text !== '' && text !== null && (
          <Tag>{t(isMinutesShared ? 'meetings.shared' : 'meetings.internal')}</Tag>
        )}
      </div>
      {reference !== '' && <p className="cp-figures">{reference}</p>}
      {text === null || text.text === '' ? (
        <p className="cp-soft">{t('meetings.minutes.none')}</p>
      ) : (
        <p className="mt-text" lang={text.language}>
          {text.text}
        </p>
      )}
      {note !== '' && (
        <div className="mt-internal">
          <h3>{t('meetings.note')}</h3>
          <p className="cp-soft">{t('meetings.internalHint')}</p>
          <p className="mt-text">{note}</p>
        </div>
      )}
    </section>
  );
}

function referenceOf({ number, on }: NonNullable<Meeting['minutes']>, t: Translate): string {
  if (number !== null && on !== null) return t('meetings.minutes.reference', { number, day: formatDate(on) });
  if (number !== null) return t('meetings.minutes.number', { number });
  return on === null ? '' : t('meetings.minutes.dated', { day: formatDate(on) });
}

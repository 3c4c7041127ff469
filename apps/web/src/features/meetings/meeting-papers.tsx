import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { Meeting } from './use-meetings.ts';

const FilesForm = lazy(async () => ({ default: (await import('./files-form.tsx')).FilesForm }));

/** The papers of a meeting by number, day and title; the hash by which a file is known again. */
export function MeetingPapers({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  const [isEditing, setEditing] = useState(false);
  return (
    <section aria-label={t('meetings.files')}>
      <div className="mt-section-head">
        <h2>{t('meetings.files')}</h2>
        {meeting.allowed.includes('edit') && (
          <Button size="s" variant="quiet" icon={Pencil} onPress={() => setEditing(true)}>
            {t('meetings.files.edit')}
          </Button>
        )}
      </div>
      {meeting.files.length === 0 && <p className="cp-soft">{t('meetings.files.none')}</p>}
      <ul className="mt-plain">
        {meeting.files.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.number} ${one.title} ${index}`}>
            {[one.number, one.title, one.fileOn === null ? '' : formatDate(one.fileOn)]
              .filter((part) => part !== '')
              .join(', ')}
            {one.isShared !== undefined && (
              <span className="cp-soft"> · {t(one.isShared ? 'meetings.shared' : 'meetings.internal')}</span>
            )}
            {one.sha256 !== null && <code className="mt-sha">SHA-256 {one.sha256}</code>}
          </li>
        ))}
      </ul>
      <Suspense>{isEditing && <FilesForm meeting={meeting} onClose={() => setEditing(false)} />}</Suspense>
    </section>
  );
}

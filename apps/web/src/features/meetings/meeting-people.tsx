import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Button } from '@counterpart/ui/button';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { Meeting } from './use-meetings.ts';

const PeopleForm = lazy(async () => ({ default: (await import('./people-form.tsx')).PeopleForm }));

const SIDE_NAMES = { ours: 'meetings.people.ours', theirs: 'meetings.people.theirs' } as const;

/** Who was there on both sides, with the titles of that day. */
export function MeetingPeople({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  return (
    <section aria-label={t('meetings.people')}>
      <h2>{t('meetings.people')}</h2>
      <div className="mt-people">
        <People meeting={meeting} side="ours" />
        <People meeting={meeting} side="theirs" />
      </div>
    </section>
  );
}

function People({ meeting, side }: { readonly meeting: Meeting; readonly side: Side }) {
  const { t } = useT();
  const { partnerName } = useReference();
  const [isEditing, setEditing] = useState(false);
  const people = meeting.people[side];
  return (
    <div>
      <div className="mt-section-head">
        <h3>{t(SIDE_NAMES[side])}</h3>
        {meeting.allowed.includes('edit') && (
          <Button
            size="s"
            variant="quiet"
            icon={Pencil}
            onPress={() => setEditing(true)}
            aria-label={t(side === 'ours' ? 'meetings.people.editOurs' : 'meetings.people.editTheirs')}
          >
            {t('meetings.people.edit')}
          </Button>
        )}
      </div>
      {people.length === 0 && <p className="cp-soft">{t('meetings.people.none')}</p>}
      <ul className="mt-plain">
        {people.map((one, index) => (
          // What a source prints twice it prints twice; their order is all that tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.name} ${one.title} ${index}`} lang="vi">
            {one.name !== '' && <strong>{one.name}</strong>}
            {one.name !== '' && one.title !== '' && ', '}
            {one.title}
            <Marks isHead={one.isHead} isActing={one.isActing} />
            {meeting.partnerIds.length > 1 && one.partnerId !== null && (
              <span className="cp-soft"> · {partnerName(one.partnerId)}</span>
            )}
          </li>
        ))}
      </ul>
      <Suspense>{isEditing && <PeopleForm meeting={meeting} side={side} onClose={() => setEditing(false)} />}</Suspense>
    </div>
  );
}

function Marks({ isHead, isActing }: { readonly isHead: boolean; readonly isActing: boolean }) {
  const { t } = useT();
  const marks = [isHead ? t('meetings.people.head') : '', isActing ? t('meetings.people.acting') : ''];
  const said = marks.filter((mark) => mark !== '').join(' · ');
  return said === '' ? null : <span className="cp-soft"> · {said}</span>;
}

import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { IntoDeliverable, IntoTask } from './into-work.tsx';
import { IntoPoint, IntoStep } from './into-file.tsx';
import type { IntoKind } from './promise-actions.tsx';
import type { PromiseItem } from './use-meetings.ts';

type IntoFormProps = { readonly kind: IntoKind; readonly item: PromiseItem; readonly onClose: () => void };

const TITLES = {
  task: 'meetings.into.task',
  deliverable: 'meetings.into.deliverable',
  open_point: 'meetings.into.point',
  milestone: 'meetings.into.step',
} as const;

const FORMS = { task: IntoTask, deliverable: IntoDeliverable, open_point: IntoPoint, milestone: IntoStep } as const;

/** Turns an item into a record of the register: what is known already is filled in, one press does it. */
export function IntoForm({ kind, item, onClose }: IntoFormProps) {
  const { t } = useT();
  const meeting = useQuery(useApi().meetings.get.queryOptions({ id: item.meeting.id }));
  const Form = FORMS[kind];
  return (
    <FormDrawer title={t(TITLES[kind])} onClose={onClose}>
      {(tell) => (
        <>
          <p className="mt-text mt-into">
            <LocalTitle vi={item.textVi} en={item.textEn} />
          </p>
          {meeting.data ? (
            <Form item={item} meeting={meeting.data} onClose={onClose} tell={tell} />
          ) : (
            <Skeleton lines={6} />
          )}
        </>
      )}
    </FormDrawer>
  );
}

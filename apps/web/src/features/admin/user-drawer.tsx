import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { MissingRecord } from './missing-record.tsx';
import { OneTimeLink, type PasswordLink } from './one-time-link.tsx';
import { useAdminSearch } from './use-admin-search.ts';
import { UserActions } from './user-actions.tsx';
import { UserFacts } from './user-facts.tsx';
import { UserForm } from './user-form.tsx';

/** What stands open beside the accounts: an invitation, or one account. */
export function UserDrawer({ id }: { readonly id: string }) {
  const [, set] = useAdminSearch();
  const close = () => set({ open: undefined });
  return id === 'new' ? <InviteDrawer onClose={close} /> : <AccountDrawer id={id} onClose={close} />;
}

type DrawerProps = { readonly onClose: () => void };

function InviteDrawer({ onClose }: DrawerProps) {
  const { t } = useT();
  const [made, setMade] = useState<PasswordLink | null>(null);
  return (
    <FormDrawer title={made ? t('users.invited', { name: made.name }) : t('users.invite')} onClose={onClose}>
      {(tell) =>
        made ? (
          <OneTimeLink made={made} onClose={onClose} />
        ) : (
          <UserForm
            user={null}
            tell={tell}
            onCancel={onClose}
            onSaved={(link) => {
              tell(false);
              setMade(link);
            }}
          />
        )
      }
    </FormDrawer>
  );
}

function AccountDrawer({ id, onClose }: DrawerProps & { readonly id: string }) {
  const { t } = useT();
  const api = useApi();
  const user = useQuery(api.identity.users.get.queryOptions({ id }, { retry: false }));
  const [made, setMade] = useState<PasswordLink | null>(null);
  const refusal = refusalOf(user.error)?.code;
  if (refusal === 'common.not_found' || refusal === 'common.invalid_input') return <MissingRecord onClose={onClose} />;
  return (
    <FormDrawer title={user.data?.name ?? t('ui.loading')} onClose={onClose}>
      {(tell) => {
        if (made) return <OneTimeLink made={made} onClose={onClose} />;
        if (!user.data) return user.error ? <FailureBanner failure={user.error} /> : <Skeleton lines={6} />;
        const mayEdit = user.data.allowed.includes('edit');
        return (
          <div className="cp-stack">
            {mayEdit ? (
              <UserForm user={user.data} tell={tell} onCancel={onClose} onSaved={onClose} />
            ) : (
              <UserFacts user={user.data} />
            )}
            <UserActions user={user.data} onLink={setMade} />
          </div>
        );
      }}
    </FormDrawer>
  );
}

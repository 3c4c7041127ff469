import { Banner } from '@counterpart/ui/banner';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { type UserEntry, UserPlace, UserStateTag } from './user-parts.tsx';

/** One's own account: what it is; another administrator may change it. */
export function UserFacts({ user }: { readonly user: UserEntry }) {
  const { t } = useT();
  return (
    <>
      <Banner
        actions={
          <RouteLink to="/account" className="cp-link">
            {t('account.title')}
          </RouteLink>
        }
      >
        {t('users.own')}
      </Banner>
      <KeyValueList
        facts={[
          { id: 'email', name: t('identity.email'), value: user.email },
          { id: 'role', name: t('users.column.role'), value: t(`identity.role.${user.role}`) },
          { id: 'place', name: t('users.column.place'), value: <UserPlace user={user} /> },
          { id: 'state', name: t('users.column.state'), value: <UserStateTag state={user.state} /> },
        ].filter((fact) => fact.id !== 'place' || user.agencyCode !== null || user.partnerCode !== null)}
      />
    </>
  );
}

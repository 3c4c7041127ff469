import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { useT } from '../../lib/i18n.ts';
import type { Round } from './use-room.ts';

/** The members of one delegation, its head marked. */
export function Members({ members }: { readonly members: Round['delegations'][Side] }) {
  const { t } = useT();
  if (members.length === 0) return <p className="cp-soft">{t('negotiation.delegation.none')}</p>;
  return (
    <ol className="ng-members">
      {members.map((one, index) => (
        // A delegation has an order and no other key: two posts may carry the same words.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {[one.name, one.title].filter((text) => text !== '').join(', ')}
          {one.isHead && <span className="cp-soft"> ({t('negotiation.delegation.head')})</span>}
        </li>
      ))}
    </ol>
  );
}

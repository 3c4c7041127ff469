import { Button } from '@counterpart/ui/button';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { PARTY_ROLE_WORDS } from './party-roles.ts';
import type { ProgrammeView } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

const PartiesDialog = lazy(async () => ({ default: (await import('./parties-dialog.tsx')).PartiesDialog }));

/** Who takes part: partners and agencies, each with its part. */
export function PartiesSection({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const { partnerName, agencyName } = useRoadNames();
  const [isEditing, setEditing] = useState(false);
  const rows = [
    ...programme.partners.map((one) => ({ id: one.partnerId, role: one.role, name: partnerName(one.partnerId) })),
    ...programme.agencies.map((one) => ({ id: one.agencyId, role: one.role, name: agencyName(one.agencyId) })),
  ];
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{t('programme.parties')}</h2>
      <ul className="pg-lines">
        {rows.map(({ id, role, name }) => (
          <li key={`${id} ${role}`}>
            <div>{name}</div>
            <span className="cp-soft">{t(PARTY_ROLE_WORDS[role as keyof typeof PARTY_ROLE_WORDS])}</span>
          </li>
        ))}
      </ul>
      {programme.allowed.includes('edit') && (
        <Button size="s" icon={Pencil} onPress={() => setEditing(true)}>
          {t('programme.partiesEdit')}
        </Button>
      )}
      <Suspense>{isEditing && <PartiesDialog programme={programme} onClose={() => setEditing(false)} />}</Suspense>
    </section>
  );
}

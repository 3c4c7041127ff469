import { ComboBox } from '@counterpart/ui/combo-box';
import { Dialog } from '@counterpart/ui/dialog';
import { IconButton } from '@counterpart/ui/icon-button';
import type { Option } from '@counterpart/ui/list-box';
import { Select } from '@counterpart/ui/select';
import { Trash2 } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { FormFoot } from '../../lib/form-foot.tsx';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { PARTY_ROLE_WORDS } from './party-roles.ts';
import type { ProgrammeView } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

type Input = ApiInput['programmes']['setParties'];
type PartnerRole = 'lead' | 'co_financing';
type AgencyRole = 'implementing' | 'supporting';
type Party<Role> = { readonly id: string; readonly role: Role };

const send = (envelope: Input) => apiClient.programmes.setParties.mutate(envelope);

type PartiesDialogProps = { readonly programme: ProgrammeView; readonly onClose: () => void };

/** Says which partners and agencies take part; exactly one partner leads. */
export function PartiesDialog({ programme, onClose }: PartiesDialogProps) {
  const { t } = useT();
  const { partnerName, agencyName } = useRoadNames();
  const { partnerOptions, agencyOptions } = usePartyOptions();
  const [partners, setPartners] = useState<readonly Party<PartnerRole>[]>(() =>
    programme.partners.map((one) => ({ id: one.partnerId, role: one.role as PartnerRole })),
  );
  const [agencies, setAgencies] = useState<readonly Party<AgencyRole>[]>(() =>
    programme.agencies.map((one) => ({ id: one.agencyId, role: one.role as AgencyRole })),
  );
  const quiet = useCommand(send, { done: () => t('milestone.undone') });
  const command = useCommand(send, {
    done: () => t('programme.partiesSaved'),
    undo:
      ({ inverse }, { id }) =>
      () =>
        quiet.mutate({ id, ...inverse }),
    onDone: onClose,
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    command.mutate({
      id: programme.id,
      partners: partners.map(({ id, role }) => ({ partnerId: id, role })),
      agencies: agencies.map(({ id, role }) => ({ agencyId: id, role })),
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      place="end"
      title={t('programme.partiesEdit')}
      footer={<FormFoot form="parties" submit={t('milestone.save')} isPending={command.isPending} onClose={onClose} />}
    >
      <form id="parties" className="cp-form" onSubmit={submit}>
        <PartyList
          title={t('pipeline.column.partner')}
          roles={['lead', 'co_financing']}
          parties={partners}
          options={partnerOptions}
          nameOf={partnerName}
          onChange={(next) => setPartners(withOneLead(next, partners))}
          isNeeded
        />
        <PartyList
          title={t('programme.agencies')}
          roles={['implementing', 'supporting']}
          parties={agencies}
          options={agencyOptions}
          nameOf={agencyName}
          onChange={setAgencies}
        />
      </form>
    </Dialog>
  );
}

/** Exactly one partner leads: the one just chosen, or the first. */
function withOneLead(
  next: readonly Party<PartnerRole>[],
  before: readonly Party<PartnerRole>[],
): readonly Party<PartnerRole>[] {
  const wasLead = (id: string) => before.some((one) => one.id === id && one.role === 'lead');
  const leads = next.filter((one) => one.role === 'lead');
  const lead = leads.find((one) => !wasLead(one.id)) ?? leads[0] ?? next[0];
  return next.map((one) => ({ ...one, role: one.id === lead?.id ? 'lead' : 'co_financing' }));
}

type PartyListProps<Role extends keyof typeof PARTY_ROLE_WORDS> = {
  readonly title: string;
  readonly roles: readonly [Role, Role];
  readonly parties: readonly Party<Role>[];
  readonly options: readonly Option[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (parties: readonly Party<Role>[]) => void;
  /** The last one cannot be taken away. */
  readonly isNeeded?: boolean;
};

function PartyList<Role extends keyof typeof PARTY_ROLE_WORDS>(props: PartyListProps<Role>) {
  const { title, roles, parties, options, nameOf, onChange, isNeeded = false } = props;
  const { t } = useT();
  const roleText = (role: keyof typeof PARTY_ROLE_WORDS) => t(PARTY_ROLE_WORDS[role]);
  const free = options.filter((option) => !parties.some((one) => one.id === option.id));
  return (
    <fieldset className="pg-component">
      <legend className="cp-label">{title}</legend>
      {parties.map((party, at) => (
        <div key={party.id} className="pg-party">
          <Select
            label={nameOf(party.id)}
            options={roles.map((id) => ({ id, label: roleText(id) }))}
            value={party.role}
            onChange={(role) => onChange(parties.with(at, { ...party, role }))}
          />
          <IconButton
            icon={Trash2}
            label={t('pipeline.filter.drop', { value: nameOf(party.id) })}
            isDisabled={isNeeded && parties.length === 1}
            onPress={() => onChange(parties.filter((one) => one !== party))}
          />
        </div>
      ))}
      {/* A new key after each choice empties the field for the next one. */}
      <ComboBox
        key={parties.length}
        label={t('programme.partyAdd')}
        options={free}
        value={null}
        onChange={(id) => id !== null && onChange([...parties, { id, role: roles[1] }])}
      />
    </fieldset>
  );
}

import { FINANCING_KINDS, type FinancingKind } from '@counterpart/domain/shared/codes';
import { cleanText } from '@counterpart/domain/shared/text';
import { formatMoney } from '@counterpart/i18n/money-words';
import { FINANCING_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { Banner } from '@counterpart/ui/banner';
import { Dialog } from '@counterpart/ui/dialog';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import { FormFoot } from '../../lib/form-foot.tsx';
import { useT } from '../../lib/i18n.ts';
import { MoneyField, type MoneyDraft, readMoney, startMoney } from './money-field.tsx';
import type { FinancingLine } from './financing-section.tsx';
import type { ProgrammeView } from './use-programme.ts';
import { type LineConflict, type LineValues, useFinancing } from './use-financing.ts';
import { useRoadNames } from './use-road-names.ts';

type FinancingDialogProps = {
  readonly programme: ProgrammeView;
  /** The line to change; null for a new one. */
  readonly line: FinancingLine | null;
  readonly onClose: () => void;
};

const OWN = 'counterpart';

/** Asks for a source of money, its kind and its exact amount, read back in words. */
export function FinancingDialog({ programme, line, onClose }: FinancingDialogProps) {
  const { t, language } = useT();
  const [kind, setKind] = useState<FinancingKind>((line?.kind as FinancingKind | undefined) ?? 'CONCESSIONAL_LOAN');
  const lead = programme.partners[0]?.partnerId ?? null;
  const [partnerId, setPartnerId] = useState<string | null>(line ? line.partnerId : lead);
  const [money, setMoney] = useState<MoneyDraft>(() => startMoney(line, language));
  const [note, setNote] = useState(line?.note ?? '');
  const [attempt, setAttempt] = useState(0);
  const [conflict, setConflict] = useState<LineConflict | null>(null);
  const financing = useFinancing(programme.id, { onDone: onClose, onConflict: setConflict });
  const read = readMoney(money, language);
  const save = (version: number) => {
    if (!read.ok) return;
    const values: LineValues = { partnerId, kind, ...read.money, note: cleanText(note) };
    if (line) financing.change({ id: line.id, version, line: values });
    else financing.add(values);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    save(conflict?.version ?? line?.version ?? 0);
  };
  const chooseKind = (next: FinancingKind) => {
    setKind(next);
    setPartnerId(next === 'COUNTERPART_FUND' ? null : (partnerId ?? lead));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(line ? 'programme.financingEditTitle' : 'programme.financingAdd')}
      footer={
        <FormFoot
          form="financing"
          submit={t(conflict ? 'milestone.conflict.keepMine' : 'milestone.save')}
          cancel={t(conflict ? 'milestone.conflict.takeTheirs' : 'pipeline.create.cancel')}
          isPending={financing.isPending}
          onClose={onClose}
        />
      }
    >
      <form id="financing" className="cp-form" noValidate onSubmit={submit}>
        {conflict && <TheirLine conflict={conflict} />}
        <Select
          label={t('programme.financingKind')}
          options={FINANCING_KINDS.map((id) => ({ id, label: FINANCING_KIND_WORDS[id][language] }))}
          value={kind}
          onChange={chooseKind}
        />
        {kind !== 'COUNTERPART_FUND' && (
          <PartnerSelect programme={programme} value={partnerId} onChange={setPartnerId} />
        )}
        <MoneyField label={t('pipeline.column.amount')} draft={money} onChange={setMoney} isChecked={attempt > 0} />
        <TextField label={t('milestone.field.note')} isOptional value={note} onChange={setNote} maxLength={300} />
      </form>
    </Dialog>
  );
}

type PartnerSelectProps = {
  readonly programme: ProgrammeView;
  readonly value: string | null;
  readonly onChange: (partnerId: string | null) => void;
};

function PartnerSelect({ programme, value, onChange }: PartnerSelectProps) {
  const { t } = useT();
  const { partnerName } = useRoadNames();
  return (
    <Select
      label={t('pipeline.column.partner')}
      hint={t('programme.financingPartnerHint')}
      options={programme.partners.map((one) => ({ id: one.partnerId, label: partnerName(one.partnerId) }))}
      value={value ?? OWN}
      onChange={onChange}
    />
  );
}

function TheirLine({ conflict }: { readonly conflict: LineConflict }) {
  const { t, language } = useT();
  const { theirs } = conflict;
  return (
    <Banner meaning="dueSoon" isUrgent>
      {t('milestone.conflict.someone')}{' '}
      {theirs && `${t('milestone.conflict.theirs')} ${formatMoney(theirs, language)} ${theirs.note}`}
    </Banner>
  );
}

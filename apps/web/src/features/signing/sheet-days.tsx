import { formatDate, relativeDays } from '@counterpart/i18n/date-words';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { DateField } from '@counterpart/ui/date-field';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { TextField } from '@counterpart/ui/text-field';
import { useState } from 'react';
import { useMe } from '../../lib/use-me.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { FieldConflictPanel } from './field-conflict.tsx';
import { EditForm, InlineEdit } from './inline-edit.tsx';
import { fieldLabel, fieldText, type Sheet } from './sheet-words.ts';
import { useEdit } from './use-edit.ts';
import type { SigningWords } from './use-signing-words.ts';

const send = (envelope: ApiInput['procedures']['updateMilestone']) =>
  apiClient.procedures.updateMilestone.mutate(envelope);

type SheetDaysProps = { readonly sheet: Sheet; readonly words: SigningWords };

/** The days of a signing, kept apart: planned, signed, exchanged, effective. */
export function SheetDays({ sheet, words }: SheetDaysProps) {
  const { t } = words;
  const { today } = useMe();
  const day = (value: string | null) =>
    value === null ? (
      <span className="cp-soft">{t('signing-page.edit.empty')}</span>
    ) : (
      <DayWithDistance day={value} today={today} words={words} />
    );
  return (
    <section className="sg-section">
      <h3>{t('signing-page.sheet.days')}</h3>
      <KeyValueList
        facts={[
          { id: 'planned', name: t('signing-page.sheet.planned'), value: <PlannedDay sheet={sheet} words={words} /> },
          { id: 'signed', name: t('signing-page.sheet.signed'), value: day(sheet.signedOn) },
          ...(sheet.milestones.exchanged || sheet.exchangedOn
            ? [{ id: 'exchanged', name: t('signing-page.sheet.exchanged'), value: day(sheet.exchangedOn) }]
            : []),
          ...(sheet.effectivenessNoticeOn
            ? [{ id: 'notice', name: t('signing-page.sheet.notice'), value: day(sheet.effectivenessNoticeOn) }]
            : []),
          { id: 'effective', name: t('signing-page.sheet.effective'), value: day(sheet.effectiveOn) },
          ...(sheet.effectivenessDeadlineOn
            ? [{ id: 'deadline', name: t('signing-page.sheet.deadline'), value: day(sheet.effectivenessDeadlineOn) }]
            : []),
        ]}
      />
    </section>
  );
}

function DayWithDistance({
  day,
  today,
  words,
}: {
  readonly day: string;
  readonly today: string;
  readonly words: SigningWords;
}) {
  return (
    <span>
      <span className="cp-figures">{formatDate(day)}</span>{' '}
      <span className="cp-soft">{relativeDays(daysBetween(today, day), 'calendar', words.t)}</span>
    </span>
  );
}

function PlannedDay({ sheet, words }: SheetDaysProps) {
  const { t } = words;
  const edit = useEdit(send);
  const { today } = useMe();
  const { signed } = sheet.milestones;
  const { plannedOn } = sheet;
  const label = t('signing-page.sheet.planned');
  const distance = plannedOn === null ? '' : relativeDays(daysBetween(today, plannedOn), 'calendar', t);
  return (
    <>
      <InlineEdit
        label={label}
        value={plannedOn === null ? '' : `${formatDate(plannedOn)}, ${distance}`}
        isEditable={signed !== null && signed.mayMove && sheet.signedOn === null}
        isPending={edit.isPending}
      >
        {(close) => (
          <MoveDay
            before={plannedOn}
            words={words}
            onCancel={close}
            onSave={(day, reason) => {
              close();
              if (!signed) return;
              const said = reason === '' ? {} : { reason };
              edit.save(
                { id: signed.id, version: signed.version, patch: { plannedOn: day }, ...said },
                t('signing-page.edit.saved', { field: label }),
              );
            }}
          />
        )}
      </InlineEdit>
      {edit.conflict && (
        <FieldConflictPanel
          fields={edit.conflict}
          labelOf={(field) => fieldLabel(field, words)}
          valueOf={(field, value) => fieldText(field, value, words) || t('signing-page.edit.empty')}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
    </>
  );
}

type MoveDayProps = {
  readonly before: string | null;
  readonly words: SigningWords;
  readonly onSave: (day: string | null, reason: string) => void;
  readonly onCancel: () => void;
};

function MoveDay({ before, words, onSave, onCancel }: MoveDayProps) {
  const { t } = words;
  const [day, setDay] = useState(before);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const save = () => {
    if (day === null) setError(t('signing-page.edit.dayMissing'));
    else if (day === before) onCancel();
    else onSave(day, reason.trim());
  };
  return (
    <EditForm
      onSave={save}
      onCancel={onCancel}
      onClear={before === null ? undefined : () => onSave(null, reason.trim())}
    >
      <DateField label={t('signing-page.sheet.planned')} value={day} onChange={setDay} error={error} autoFocus />
      {before !== null && (
        <TextField
          label={t('signing-page.record.reason')}
          value={reason}
          onChange={setReason}
          isOptional
          maxLength={500}
        />
      )}
    </EditForm>
  );
}

import { SIGNING_STATUS_WORDS } from '@counterpart/reference/codelists/instruments';
import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { Dialog } from '@counterpart/ui/dialog';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import type { RecordEdit } from './sheet-record.tsx';
import type { Sheet } from './sheet-words.ts';
import type { SigningWords } from './use-signing-words.ts';

type CallOffProps = {
  readonly sheet: Sheet;
  readonly words: SigningWords;
  readonly edit: RecordEdit;
  readonly onClose: () => void;
};

const DECISIONS = ['POSTPONED', 'NOT_SIGNED_REPORTED'] as const;

/** Takes a signing off the calendar: postponed, or not signed and reported; each with a reason. */
export function CallOff({ sheet, words, edit, onClose }: CallOffProps) {
  const { t, language } = words;
  const [what, setWhat] = useState<(typeof DECISIONS)[number]>('POSTPONED');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const { instrumentId, version } = sheet;
    const patch = { statusOverride: what, statusReason: reason.trim() };
    edit.save(
      { instrumentId, version, patch },
      t('signing-page.edit.saved', { field: SIGNING_STATUS_WORDS[what][language] }),
    );
    onClose();
  };
  return (
    <Dialog isOpen title={t('signing-page.off.open')} onClose={onClose}>
      <form className="cp-form" noValidate onSubmit={submit}>
        <RadioGroup
          label={t('signing-page.off.what')}
          options={DECISIONS.map((id) => ({ id, label: SIGNING_STATUS_WORDS[id][language] }))}
          value={what}
          onChange={setWhat}
        />
        <TextField
          label={t('signing-page.off.reason')}
          value={reason}
          onChange={setReason}
          lines={3}
          maxLength={500}
          error={isTried && reason.trim() === '' ? t('signing-page.record.required') : undefined}
        />
        <div className="cp-row">
          <Button type="submit" variant="primary">
            {t('signing-page.off.save')}
          </Button>
          <Button onPress={onClose}>{t('signing-page.edit.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

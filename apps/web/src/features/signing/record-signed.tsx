import { errorText } from '@counterpart/i18n/error-text';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { DateField } from '@counterpart/ui/date-field';
import { Dialog } from '@counterpart/ui/dialog';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import { useMe } from '../../lib/use-me.ts';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { Sheet } from './sheet-words.ts';
import { missingText, type SigningWords } from './use-signing-words.ts';

type RecordSignedProps = { readonly sheet: Sheet; readonly words: SigningWords; readonly onClose: () => void };

const send = (envelope: ApiInput['signing']['recordSigned']) => apiClient.signing.recordSigned.mutate(envelope);
const update = (envelope: ApiInput['procedures']['updateMilestone']) =>
  apiClient.procedures.updateMilestone.mutate(envelope);

/** Says that a signing took place; refused with what is missing, unless someone who may answers for it. */
export function RecordSigned({ sheet, words, onClose }: RecordSignedProps) {
  const { t } = words;
  const form = useSignedForm({ sheet, words, onClose });
  const { exchanged } = sheet.milestones;
  return (
    <Dialog isOpen title={t('signing-page.record.title')} onClose={onClose}>
      <form className="cp-form" noValidate onSubmit={form.submit}>
        {form.failure !== '' && (
          <Banner meaning="late" isUrgent>
            {form.failure}
          </Banner>
        )}
        <DateField
          label={t('signing-page.sheet.signed')}
          value={form.signedOn}
          onChange={form.setSignedOn}
          error={form.isTried && form.signedOn === null ? t('signing-page.edit.dayMissing') : undefined}
          autoFocus
        />
        {exchanged && sheet.exchangedOn === null && (
          <DateField
            label={t('signing-page.sheet.exchanged')}
            hint={t('signing-page.record.exchangedHint')}
            value={form.exchangedOn}
            onChange={form.setExchangedOn}
            isOptional
          />
        )}
        {form.missing.length > 0 && <Missing sheet={sheet} words={words} form={form} />}
        <div className="cp-row">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {form.missing.length > 0 && sheet.allowed.includes('override')
              ? t('signing-page.record.override')
              : t('signing-page.record.open')}
          </Button>
          <Button onPress={onClose}>{t('signing-page.edit.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof useSignedForm>;

function Missing({ sheet, words, form }: Omit<RecordSignedProps, 'onClose'> & { readonly form: Form }) {
  const { t } = words;
  const names = new Map(sheet.readiness.missing.map((one) => [one.code, one]));
  const required = (text: string) =>
    form.isTried && text.trim() === '' ? t('signing-page.record.required') : undefined;
  return (
    <>
      <Banner meaning="late" isUrgent>
        <p>{t('signing-page.record.missing')}</p>
        <ul className="sg-missing">
          {form.missing.map((code) => (
            <li key={code}>{missingText(names.get(code) ?? { code, name: null }, words)}</li>
          ))}
        </ul>
        {!sheet.allowed.includes('override') && <p>{t('signing-page.record.askCoordinator')}</p>}
      </Banner>
      {sheet.allowed.includes('override') && (
        <>
          <TextField
            label={t('signing-page.record.reason')}
            value={form.reason}
            onChange={form.setReason}
            maxLength={500}
            lines={3}
            error={required(form.reason)}
          />
          <TextField
            label={t('signing-page.record.document')}
            value={form.document}
            onChange={form.setDocument}
            maxLength={300}
            error={required(form.document)}
          />
        </>
      )}
    </>
  );
}

function useSignedForm({ sheet, words, onClose }: RecordSignedProps) {
  const { today } = useMe();
  const { t } = words;
  const { signed, exchanged } = sheet.milestones;
  const planned = sheet.plannedOn !== null && sheet.plannedOn <= today ? sheet.plannedOn : today;
  const [signedOn, setSignedOn] = useState<string | null>(planned);
  const [exchangedOn, setExchangedOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState('');
  const [isTried, setTried] = useState(false);
  const back = useTakeBack(words);
  const command = useCommand(send, {
    done: () => t('signing-page.record.done'),
    undo: (result) => () => void back(result),
    onDone: onClose,
    refused: (refusal) => {
      setTried(false);
      if (refusal.code === 'signing.not_ready') setMissing(refusal.details.missing);
      else setFailure(errorText(refusal, t));
      return true;
    },
  });
  const mayOverride = sheet.allowed.includes('override') && missing.length > 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure('');
    if (!signed || signedOn === null || command.isPending) return;
    if (mayOverride && (reason.trim() === '' || document.trim() === '')) return;
    command.mutate({
      instrumentId: sheet.instrumentId,
      version: signed.version,
      signedOn,
      ...(exchangedOn !== null && exchanged && { exchanged: { on: exchangedOn, version: exchanged.version } }),
      ...(mayOverride && { override: { reason: reason.trim(), document: document.trim() } }),
    });
  };
  const isPending = command.isPending;
  return {
    signedOn,
    setSignedOn,
    exchangedOn,
    setExchangedOn,
    reason,
    setReason,
    document,
    setDocument,
    missing,
    failure,
    isTried,
    isPending,
    submit,
  };
}

type Recorded = ApiOutput['signing']['recordSigned'];

/** Takes the days back that were just recorded, the later one first. */
function useTakeBack({ t }: SigningWords) {
  const command = useCommand(update, { done: () => t('signing-page.edit.undone') });
  return async ({ exchanged, signed }: Recorded) => {
    for (const one of [exchanged, signed]) {
      if (one) await command.mutateAsync({ id: one.id, version: one.version, patch: one.inverse });
    }
  };
}

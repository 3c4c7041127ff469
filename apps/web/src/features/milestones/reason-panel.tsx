import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { SLIP_REASON_WORDS, type SlipReason } from '@counterpart/reference/codelists/work';
import { Button } from '@counterpart/ui/button';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';

const REASONS = Object.keys(SLIP_REASON_WORDS) as SlipReason[];

type ReasonPanelProps = {
  /** The move that is to be explained; null when a reason is given without one. */
  readonly slip: { readonly from: string; readonly to: string } | null;
  readonly chosen: string | null;
  readonly onSave: (code: string, sentence: string) => void;
  readonly onSkip: () => void;
};

/** Asks why a day moved: one of the known reasons, with a sentence of one's own; it may be left unsaid. */
export function ReasonPanel({ slip, chosen, onSave, onSkip }: ReasonPanelProps) {
  const { t, language } = useT();
  const [code, setCode] = useState<SlipReason | null>(REASONS.find((one) => one === chosen) ?? null);
  const [sentence, setSentence] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(code === null);
    if (code !== null) onSave(code, sentence.trim());
  };
  return (
    <form className="ms-reason" noValidate onSubmit={submit}>
      {slip && (
        <p>
          {t('milestone.slip.moved', {
            from: formatDate(slip.from),
            to: formatDate(slip.to),
            days: daysInWords(daysBetween(slip.from, slip.to), 'calendar', t),
          })}
        </p>
      )}
      <Select
        label={t('milestone.slip.why')}
        options={REASONS.map((id) => ({ id, label: SLIP_REASON_WORDS[id][language] }))}
        value={code}
        onChange={setCode}
        error={isMissing ? t('milestone.slip.chooseReason') : undefined}
      />
      <TextField
        label={t('milestone.slip.sentence')}
        isOptional
        value={sentence}
        onChange={setSentence}
        maxLength={500}
      />
      <div className="cp-row">
        <Button variant="primary" type="submit">
          {t('milestone.slip.save')}
        </Button>
        <Button variant="quiet" onPress={onSkip}>
          {t('milestone.slip.skip')}
        </Button>
      </div>
    </form>
  );
}

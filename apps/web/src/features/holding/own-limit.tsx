import { LIMIT_UNITS } from '@counterpart/domain/procedures/procedure.types';
import type { LimitUnit } from '@counterpart/domain/shared/working-days';
import { daysInWords, formatInstant } from '@counterpart/i18n/date-words';
import { LIMIT_UNIT_WORDS } from '@counterpart/reference/codelists/clocks';
import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { TextField } from '@counterpart/ui/text-field';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import type { SendCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { RoadStep } from '../programme/use-programme.ts';

type Clock = NonNullable<RoadStep['clock']>;
type Input = ApiInput['procedures']['overrideLimit']['input'];

const send: SendCommand<Input, ApiOutput['procedures']['overrideLimit']> = (envelope) =>
  apiClient.procedures.overrideLimit.mutate(envelope);

type OwnLimitProps = { readonly step: RoadStep; readonly clock: Clock };

/** The limit that this file alone was given, and those it had before, each with who, why and on what paper. */
export function OwnLimit({ step, clock }: OwnLimitProps) {
  const { t } = useT();
  const [isSetting, setSetting] = useState<'set' | 'lift' | null>(null);
  const last = clock.overrides.at(-1);
  const whole = (n: number | null, unit: LimitUnit | null) => daysInWords(n ?? 0, unit ?? 'calendar', t);
  const isOwn = last !== undefined && last.n !== null;
  return (
    <section aria-labelledby="hd-own">
      <h3 id="hd-own">{t('holding.own.title')}</h3>
      <p>{isOwn ? t('holding.own.now', { whole: whole(last.n, last.unit) }) : t('holding.own.none')}</p>
      {clock.overrides.length > 0 && (
        <ol className="hd-events">
          {[...clock.overrides].reverse().map((one) => (
            <li key={one.at}>
              <p>{one.n === null ? t('holding.own.lifted') : whole(one.n, one.unit)}</p>
              <p>{[one.reason, one.document].filter(Boolean).join('; ')}</p>
              <p className="cp-soft cp-figures">
                {t('holding.event.by', {
                  who: one.actorName || t('holding.event.office'),
                  when: formatInstant(one.at),
                })}
              </p>
            </li>
          ))}
        </ol>
      )}
      {clock.maySteer && isSetting === null && (
        <div className="cp-row">
          <Button size="s" onPress={() => setSetting('set')}>
            {t('holding.own.set')}
          </Button>
          {isOwn && (
            <Button size="s" onPress={() => setSetting('lift')}>
              {t('holding.own.lift')}
            </Button>
          )}
        </div>
      )}
      {isSetting !== null && (
        <LimitForm key={isSetting} step={step} isLift={isSetting === 'lift'} onEnd={() => setSetting(null)} />
      )}
    </section>
  );
}

type Values = { readonly days: string; readonly unit: LimitUnit; readonly reason: string; readonly document: string };

type LimitFormProps = { readonly step: RoadStep; readonly isLift: boolean; readonly onEnd: () => void };

function LimitForm({ step, isLift, onEnd }: LimitFormProps) {
  const { t, language } = useT();
  const form = useLimitForm({ step, isLift, onEnd });
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit={isLift ? 'holding.own.lift' : 'holding.own.set'} onCancel={onEnd}>
      {!isLift && (
        <>
          <TextField
            name="days"
            label={t('holding.own.days')}
            inputMode="numeric"
            value={values.days}
            onChange={(days) => set('days', days)}
            error={problems.days?.(t)}
          />
          <RadioGroup
            name="unit"
            label={t('holding.own.unit')}
            options={LIMIT_UNITS.map((id) => ({
              id,
              label: LIMIT_UNIT_WORDS[id][language],
            }))}
            value={values.unit}
            onChange={(unit) => set('unit', unit)}
          />
        </>
      )}
      <TextField
        name="reason"
        label={t('holding.event.reason')}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={problems.reason?.(t)}
      />
      <TextField
        name="document"
        label={t('holding.event.document')}
        hint={t('holding.event.documentHint')}
        value={values.document}
        onChange={(document) => set('document', document)}
        error={problems.document?.(t)}
      />
    </RecordFormFrame>
  );
}

function useLimitForm({ step, isLift, onEnd }: LimitFormProps) {
  const { t } = useT();
  const limitOf = ({ days, unit }: Values) => (isLift ? null : { n: Number(days), unit });
  return useRecordForm<Values, Input, ApiOutput['procedures']['overrideLimit'] & { whole: string | null }>({
    initial: { days: '', unit: step.limit?.unit ?? 'working', reason: '', document: '' },
    version: 0,
    check: (values) => ({
      ...(!isLift &&
        (!/^\d{1,4}$/.test(values.days.trim()) || Number(values.days) < 1 || Number(values.days) > 3650) && {
          days: (t) => t('holding.own.daysMissing'),
        }),
      ...(values.reason.trim() === '' && { reason: (t) => t('holding.event.reasonMissing') }),
      ...(values.document.trim() === '' && { document: (t) => t('holding.event.documentMissing') }),
    }),
    input: ({ values }) => ({
      milestoneId: step.id,
      limit: limitOf(values),
      reason: values.reason,
      document: values.document,
    }),
    send: async (envelope) => {
      const { limit } = envelope.input;
      return { ...(await send(envelope)), whole: limit && daysInWords(limit.n, limit.unit, t) };
    },
    done: ({ whole }) => (whole === null ? t('holding.own.liftedDone') : t('holding.own.saved', { whole })),
    onDone: onEnd,
  });
}

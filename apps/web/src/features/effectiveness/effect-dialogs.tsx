import { useState } from 'react';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { ActDialog, type ActField } from './act-dialog.tsx';
import { useAct } from './use-act.ts';
import { type EffectSheet, type EffectWords, spoken } from './use-effect-words.ts';

type DialogProps = { readonly sheet: EffectSheet; readonly words: EffectWords; readonly onClose: () => void };

type Input = ApiInput['effectiveness'];
const declare = (envelope: Input['declare']) => apiClient.effectiveness.declare.mutate(envelope);
const recordNotice = (envelope: Input['recordNotice']) => apiClient.effectiveness.recordNotice.mutate(envelope);

type Missing = readonly { readonly vi: string; readonly en: string }[];

/** Says that an instrument became effective; refused with what is missing, unless someone who may answers for it. */
export function DeclareDialog({ sheet, words, onClose }: DialogProps) {
  const { t } = words;
  const { today } = useMe();
  const [missing, setMissing] = useState<Missing>([]);
  const mayOverride = sheet.allowed.includes('override');
  const back = useTakeBack(words);
  const act = useAct(declare, {
    done: () => t('effect.declare.done'),
    undo:
      ({ declared }) =>
      () =>
        back(declared),
    onDone: onClose,
    refused: (refusal) => {
      if (refusal.code !== 'effectiveness.conditions_open') return false;
      setMissing(refusal.details.missing);
      return true;
    },
  });
  const isShort = missing.length > 0;
  const fields: readonly ActField[] = [
    { name: 'effectiveOn', label: t('effect.days.effective'), kind: 'day' },
    ...(isShort && mayOverride
      ? [
          { name: 'reason', label: t('effect.declare.reason'), kind: 'long' as const },
          { name: 'document', label: t('effect.declare.document'), kind: 'text' as const, max: 300 },
        ]
      : []),
  ];
  return (
    <ActDialog
      title={t('effect.declare.open')}
      submit={t(isShort && mayOverride ? 'effect.declare.override' : 'effect.declare.open')}
      fields={fields}
      initial={{ effectiveOn: today }}
      failure={isShort ? <MissingWords missing={missing} mayOverride={mayOverride} words={words} /> : act.failure}
      isPending={act.isPending}
      onSubmit={({ effectiveOn, reason, document }) =>
        act.send({
          instrumentId: sheet.instrumentId,
          version: sheet.milestones.effective?.version ?? 0,
          effectiveOn: effectiveOn ?? today,
          together: sheet.together.instruments.map((one) => ({
            instrumentId: one.instrumentId,
            version: one.version ?? 0,
          })),
          ...(isShort && mayOverride && { override: { reason: reason ?? '', document: document ?? '' } }),
        })
      }
      onClose={onClose}
    />
  );
}

const update = (envelope: ApiInput['procedures']['updateMilestone']) =>
  apiClient.procedures.updateMilestone.mutate(envelope);

/** Takes the day of effect back from every instrument that was declared; what was decided stays on record. */
function useTakeBack({ t }: EffectWords) {
  const command = useCommand(update, { done: () => t('effect.condition.undone') });
  return (declared: readonly { readonly id: string; readonly version: number }[]) => {
    for (const { id, version } of declared) command.mutate({ id, version, patch: { actualOn: null } });
  };
}

type MissingProps = { readonly missing: Missing; readonly mayOverride: boolean; readonly words: EffectWords };

function MissingWords({ missing, mayOverride, words: { t, language } }: MissingProps) {
  return (
    <>
      <p>{t(mayOverride ? 'effect.declare.missing' : 'effect.declare.askCoordinator')}</p>
      <ul className="ef-missing">
        {missing.map((text) => (
          <li key={text.vi}>{spoken(text, language)}</li>
        ))}
      </ul>
    </>
  );
}

/** Records the foreign ministry's notice with its number and day. */
export function NoticeDialog({ sheet, words: { t }, onClose }: DialogProps) {
  const { today } = useMe();
  const act = useAct(recordNotice, { done: () => t('effect.notice.done'), onDone: onClose });
  return (
    <ActDialog
      title={t('effect.notice.open')}
      submit={t('effect.form.save')}
      fields={[
        {
          name: 'number',
          label: t('effect.notice.number'),
          hint: t('effect.notice.hint'),
          kind: 'text',
          max: 120,
        },
        { name: 'on', label: t('effect.notice.on'), kind: 'day' },
      ]}
      initial={{ number: sheet.days.noticeNumber, on: today }}
      failure={act.failure}
      isPending={act.isPending}
      onSubmit={({ number, on }) =>
        act.send({
          instrumentId: sheet.instrumentId,
          version: sheet.milestones.notice?.version ?? 0,
          number: number ?? '',
          on: on ?? today,
        })
      }
      onClose={onClose}
    />
  );
}

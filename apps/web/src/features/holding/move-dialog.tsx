import type { DayLimit } from '@counterpart/domain/shared/working-days';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { TextField } from '@counterpart/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import type { SendCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import type { RoadInstrument } from '../programme/use-programme.ts';
import './holding.css';

type Version = ApiOutput['procedures']['list'][number];
type Preview = ApiOutput['procedures']['previewMove'];
type Input = ApiInput['procedures']['moveToVersion']['input'];

const send: SendCommand<Input, ApiOutput['procedures']['moveToVersion']> = (envelope) =>
  apiClient.procedures.moveToVersion.mutate(envelope);

type MoveDialogProps = {
  readonly instrument: Pick<RoadInstrument, 'id' | 'version'>;
  readonly versions: readonly Version[];
  readonly onClose: () => void;
};

/** Moves a file to another version of its procedure: what would change is shown first. */
export function MoveDialog({ instrument, versions, onClose }: MoveDialogProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('holding.move.title')} onClose={onClose}>
      {(tell) => <MoveForm instrument={instrument} versions={versions} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

type Values = { readonly procedureId: string; readonly reason: string; readonly document: string };

function MoveForm({ instrument, versions, onClose, tell }: MoveDialogProps & { tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const form = useRecordForm<Values, Input, ApiOutput['procedures']['moveToVersion'] & { versionNo: number }>({
    initial: { procedureId: versions[0]?.id ?? '', reason: '', document: '' },
    version: 0,
    check: ({ reason }) => ({ ...(reason.trim() === '' && { reason: (t) => t('holding.event.reasonMissing') }) }),
    input: ({ values }) => ({ instrumentId: instrument.id, version: instrument.version, ...values }),
    send: async (envelope) => ({
      ...(await send(envelope)),
      versionNo: versions.find((one) => one.id === envelope.input.procedureId)?.versionNo ?? 0,
    }),
    done: ({ versionNo, added, vanished }) => t('holding.move.done', { version: versionNo, added, vanished }),
    onDone: onClose,
  });
  const { values, set, problems } = form;
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const preview = useQuery(
    useApi().procedures.previewMove.queryOptions(
      { instrumentId: instrument.id, procedureId: values.procedureId },
      { retry: false },
    ),
  );
  return (
    <RecordFormFrame form={form} submit="holding.move.act" onCancel={onClose}>
      <Select
        name="procedureId"
        label={t('holding.move.version')}
        options={versions.map((one) => ({
          id: one.id,
          label: t('holding.move.option', { version: one.versionNo, day: formatDate(one.validFrom) }),
        }))}
        value={values.procedureId}
        onChange={(procedureId) => set('procedureId', procedureId)}
      />
      <FailureBanner failure={preview.error} />
      {!preview.data && !preview.error && <Skeleton lines={6} />}
      {preview.data && <MovePreview preview={preview.data} />}
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
        isOptional
        value={values.document}
        onChange={(document) => set('document', document)}
      />
    </RecordFormFrame>
  );
}

function MovePreview({ preview }: { readonly preview: Preview }) {
  const { t, language } = useT();
  const { added, vanished, revived, days, inHand } = preview;
  const lists = [
    { id: 'added', name: t('holding.move.added'), items: added.map((one) => one.name[language]) },
    {
      id: 'vanished',
      name: t('holding.move.vanished'),
      items: vanished.map((one) =>
        one.isDone ? t('holding.move.vanishedDone', { step: one.name[language] }) : one.name[language],
      ),
    },
    { id: 'revived', name: t('holding.move.revived'), items: revived.map((one) => one.name[language]) },
  ].filter((list) => list.items.length > 0);
  const handText = (steps: Preview['inHand']['before']) =>
    steps.length === 0 ? t('holding.move.nothing') : steps.map((one) => one.name[language]).join('; ');
  return (
    <div className="cp-stack hd-preview">
      <p>{t('holding.move.kept', { count: preview.kept })}</p>
      {lists.map((list) => (
        <section key={list.id}>
          <h3>{list.name}</h3>
          <ul>
            {list.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>{t('holding.move.days')}</h3>
        {days.length === 0 ? (
          <p className="cp-soft">{t('holding.move.noDays')}</p>
        ) : (
          <div className="hd-frame">
            <table className="hd-table">
              <caption className="cp-hidden">{t('holding.move.days')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('holding.column.step')}</th>
                  <th scope="col">{t('holding.move.before')}</th>
                  <th scope="col">{t('holding.move.after')}</th>
                </tr>
              </thead>
              <tbody>
                {days.map((one) => (
                  <tr key={one.code}>
                    <th scope="row">{one.name[language]}</th>
                    <td className="cp-figures">{dueText(one.before, t)}</td>
                    <td className="cp-figures">{dueText(one.after, t)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <section>
        <h3>{t('holding.move.inHand')}</h3>
        <p>
          <span className="cp-soft">{t('holding.move.before')}:</span> {handText(inHand.before)}
        </p>
        <p>
          <span className="cp-soft">{t('holding.move.after')}:</span> {handText(inHand.after)}
        </p>
      </section>
    </div>
  );
}

function dueText({ limit, dueOn }: { limit: DayLimit | null; dueOn: string | null }, t: Translate): string {
  if (limit === null) return t('holding.move.noLimit');
  const whole = daysInWords(limit.n, limit.unit, t);
  return dueOn === null ? whole : t('holding.move.limitDue', { whole, day: formatDate(dueOn) });
}

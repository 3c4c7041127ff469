import { formatInstant } from '@counterpart/i18n/date-words';
import { RadioGroup } from '@counterpart/ui/choice';
import { TextField } from '@counterpart/ui/text-field';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { InternalTag } from './point-name.tsx';
import type { Point, PointHistory } from './use-room.ts';

type RemarksProps = { readonly point: Point; readonly history: PointHistory };

/** What was remarked on a point; internal remarks are marked, and a partner never sees them. */
export function Remarks({ point, history }: RemarksProps) {
  const { t } = useT();
  // A sent remark leaves an empty form behind.
  const [sent, setSent] = useState(0);
  return (
    <section className="ng-remarks" aria-label={t('negotiation.remarks')}>
      <h3>{t('negotiation.remarks')}</h3>
      {history.comments.length === 0 && <p className="cp-soft">{t('negotiation.remarks.none')}</p>}
      <ol className="ng-earlier">
        {history.comments.map((one) => (
          <li key={one.id} className="ng-said">
            <p className="ng-text">{one.text}</p>
            <p className="ng-said-by cp-soft">
              <span className="cp-figures">{formatInstant(one.at)}</span>
              <span>{one.actorName || t('negotiation.author.office')}</span>
              {one.isInternal && <InternalTag />}
            </p>
          </li>
        ))}
      </ol>
      {point.allowed.includes('comment') && <RemarkForm key={sent} point={point} onSent={() => setSent(sent + 1)} />}
    </section>
  );
}

type Values = { readonly text: string; readonly audience: 'internal' | 'shared' };

function RemarkForm({ point, onSent }: { readonly point: Point; readonly onSent: () => void }) {
  const { t } = useT();
  const mayHide = point.allowed.includes('commentInternal');
  // On a point that the partner does not know of every remark is internal.
  const isForced = point.isShared === false;
  const form = useRecordForm<Values, Values, { id: string }>({
    initial: { text: '', audience: mayHide ? 'internal' : 'shared' },
    version: 0,
    check: ({ text }) => ({ ...(text.trim() === '' && { text: (say) => say('negotiation.remarks.missing') }) }),
    input: ({ values }) => values,
    send: ({ input: { text, audience }, idempotencyKey }) =>
      apiClient.negotiation.addComment.mutate({
        input: { pointId: point.id, text, isInternal: audience === 'internal' },
        idempotencyKey,
      }),
    done: () => t('negotiation.remarks.sent'),
    onDone: onSent,
  });
  return (
    <RecordFormFrame form={form} submit="negotiation.remarks.send">
      <TextField
        name="text"
        label={t('negotiation.remarks.text')}
        lines={3}
        maxLength={4000}
        value={form.values.text}
        onChange={(text) => form.set('text', text)}
        error={form.problems.text?.(t)}
      />
      {mayHide && !isForced && (
        <RadioGroup
          name="audience"
          label={t('negotiation.position.visibility')}
          options={[
            { id: 'internal', label: t('negotiation.internal') },
            { id: 'shared', label: t('negotiation.shared') },
          ]}
          value={form.values.audience}
          onChange={(audience) => form.set('audience', audience)}
        />
      )}
    </RecordFormFrame>
  );
}

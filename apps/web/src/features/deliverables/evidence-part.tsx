import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useUpdateDeliverable } from './use-update-deliverable.ts';
import type { DeliverableView } from './use-deliverables.ts';

const EvidenceForm = lazy(async () => ({ default: (await import('./evidence-form.tsx')).EvidenceForm }));

/** The papers that prove a deliverable, by number and date. */
export function EvidencePart({ deliverable }: { readonly deliverable: DeliverableView }) {
  const { t } = useT();
  const [isAdding, setAdding] = useState(false);
  const update = useUpdateDeliverable(() => t('deliverables.evidenceSaved'));
  const { id, version, evidence, allowed } = deliverable;
  const mayProve = allowed.includes('prove');
  if (evidence.length === 0 && !mayProve) return null;
  return (
    <section aria-labelledby="dl-evidence">
      <h3 id="dl-evidence">{t('deliverables.evidence')}</h3>
      {evidence.length === 0 ? (
        <p className="cp-soft">{t('deliverables.evidenceNone')}</p>
      ) : (
        <ul className="dl-papers">
          {evidence.map((one, at) => (
            <li key={`${one.number} ${one.note}`}>
              <span>
                {[one.number, one.on === null ? '' : formatDate(one.on), one.note]
                  .filter((text) => text !== '')
                  .join(', ')}
              </span>
              {mayProve && (
                <IconButton
                  icon={Trash2}
                  size="s"
                  label={t('deliverables.evidenceRemove', { name: one.number || one.note })}
                  onPress={() =>
                    update.mutate({ id, version, patch: { evidence: evidence.filter((_, other) => other !== at) } })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayProve && (
        <Button size="s" icon={Plus} onPress={() => setAdding(true)}>
          {t('deliverables.evidenceAdd')}
        </Button>
      )}
      <Suspense>{isAdding && <EvidenceForm deliverable={deliverable} onClose={() => setAdding(false)} />}</Suspense>
    </section>
  );
}

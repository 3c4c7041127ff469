import { formatMoney } from '@counterpart/i18n/money-words';
import { FINANCING_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useFinancing } from './use-financing.ts';
import type { ProgrammeView } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

const FinancingDialog = lazy(async () => ({ default: (await import('./financing-dialog.tsx')).FinancingDialog }));

/** One source of money. */
export type FinancingLine = ProgrammeView['financing'][number];

/** Where the money comes from: one line per source, each in its own currency. */
export function FinancingSection({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const isEditable = programme.allowed.includes('edit');
  const [edited, setEdited] = useState<FinancingLine | 'new' | null>(null);
  const { remove } = useFinancing(programme.id);
  return (
    <section aria-labelledby="financing">
      <h2 id="financing">{t('programme.financing')}</h2>
      {programme.financing.length === 0 && <p className="cp-soft">{t('programme.noAmount')}</p>}
      <ul className="pg-lines">
        {programme.financing.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            isEditable={isEditable}
            onEdit={() => setEdited(line)}
            onRemove={() => remove(line)}
          />
        ))}
      </ul>
      {isEditable && (
        <Button size="s" icon={Plus} onPress={() => setEdited('new')}>
          {t('programme.financingAdd')}
        </Button>
      )}
      <Suspense>
        {edited !== null && (
          <FinancingDialog
            programme={programme}
            line={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        )}
      </Suspense>
    </section>
  );
}

type LineRowProps = {
  readonly line: FinancingLine;
  readonly isEditable: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function LineRow({ line, isEditable, onEdit, onRemove }: LineRowProps) {
  const { t, language } = useT();
  const { partnerName } = useRoadNames();
  const kind = FINANCING_KIND_WORDS[line.kind as keyof typeof FINANCING_KIND_WORDS]?.[language];
  const source =
    line.partnerId === null ? FINANCING_KIND_WORDS.COUNTERPART_FUND[language] : partnerName(line.partnerId);
  return (
    <li>
      <div>
        <span>{source}</span> {line.partnerId !== null && <span className="cp-soft">{kind}</span>}
        {line.note !== '' && <p className="cp-soft">{line.note}</p>}
      </div>
      <strong className="cp-figures">{formatMoney(line, language)}</strong>
      {isEditable && (
        <span className="pg-line-actions">
          <IconButton icon={Pencil} size="s" label={t('programme.financingEdit', { source })} onPress={onEdit} />
          <IconButton icon={Trash2} size="s" label={t('programme.financingRemove', { source })} onPress={onRemove} />
        </span>
      )}
    </li>
  );
}

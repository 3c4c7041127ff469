import './deliverables.css';
import { Button } from '@counterpart/ui/button';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Maximize2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { Papers } from '../documents/papers.tsx';
import { OriginLine } from '../meetings/origin-line.tsx';
import { DeliverableActions } from './deliverable-actions.tsx';
import { DeliverableFacts } from './deliverable-facts.tsx';
import { StoryPart } from './story-part.tsx';

type DeliverablePeekProps = {
  readonly id: string;
  readonly onClose: () => void;
  readonly onBack?: () => void;
  /** On the programme's own page there is no other to open. */
  readonly isAtHome?: boolean;
};

/** One deliverable beside the list it came from: where it stands, what may be done, its proof and its story. */
export function DeliverablePeek({ id, onClose, onBack, isAtHome = false }: DeliverablePeekProps) {
  const { t, language } = useT();
  const navigate = useNavigate();
  const { data, error } = useQuery(useApi().deliverables.get.queryOptions({ id }, { retry: false }));
  const title = data ? inLanguage(language, data.titleVi, data.titleEn).text : t('deliverables.entity.deliverable');
  const toProgramme = (code: string) =>
    void navigate({ to: '/p/$code', params: { code }, search: { tab: 'deliverables' } });
  return (
    <Peek
      title={title}
      subject={id}
      onClose={onClose}
      actions={
        <>
          {onBack && (
            <Button size="s" icon={ArrowLeft} onPress={onBack}>
              {t('deliverables.backToCell')}
            </Button>
          )}
          {data && !isAtHome && (
            <Button size="s" icon={Maximize2} onPress={() => toProgramme(data.programmeCode)}>
              {t('deliverables.openProgramme')}
            </Button>
          )}
        </>
      }
    >
      <FailureBanner failure={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="dl-detail">
          <DeliverableActions deliverable={data} />
          <DeliverableFacts deliverable={data} />
          <OriginLine recordId={data.id} />
          <Papers ownerKind="deliverable" ownerId={data.id} level={3} />
          <StoryPart deliverable={data} />
        </div>
      )}
    </Peek>
  );
}

import './documents.css';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { DocumentActions } from './document-actions.tsx';
import { DocumentItem } from './document-item.tsx';
import { type Owner, useDocuments } from './use-documents.ts';

const AddPapers = lazy(async () => ({ default: (await import('./add-papers.tsx')).AddPapers }));

type PapersProps = Owner & {
  /** How deep the heading stands; none where the place has one. */
  readonly level?: 2 | 3 | null;
};

/** The papers of a record: what there is, each to be taken away, and what the reader may do with it. */
export function Papers({ ownerKind, ownerId, level = 2 }: PapersProps) {
  const { t } = useT();
  const headId = useId();
  const documents = useDocuments({ ownerKind, ownerId });
  const { data } = documents;
  const Head = level === 3 ? 'h3' : 'h2';
  return (
    <section
      className="dc-papers"
      {...(level === null ? { 'aria-label': t('documents.title') } : { 'aria-labelledby': headId })}
    >
      {level !== null && <Head id={headId}>{t('documents.title')}</Head>}
      {documents.error && (
        <Banner
          meaning="late"
          actions={<Button onPress={() => void documents.refetch()}>{t('shell.tryAgain')}</Button>}
        >
          {failureText(documents.error, t)}
        </Banner>
      )}
      {documents.isPending && <Skeleton lines={2} />}
      {data && data.items.length === 0 && <p className="cp-soft">{t('documents.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="dc-list">
          {data.items.map((one) => (
            <DocumentItem
              key={one.id}
              document={one}
              actions={<DocumentActions document={one} isSecretOwner={data.isSecret} />}
            />
          ))}
        </ul>
      )}
      {data?.mayAdd && <AddButton ownerKind={ownerKind} ownerId={ownerId} isSecretOwner={data.isSecret} />}
    </section>
  );
}

type AddButtonProps = Owner & { readonly isSecretOwner: boolean };

/** Opens the form for new papers. */
export function AddButton(props: AddButtonProps) {
  const { t } = useT();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="cp-no-print">
      <Button size="s" icon={Plus} onPress={() => setAdding(true)}>
        {t('documents.add')}
      </Button>
      <Suspense>{isAdding && <AddPapers {...props} onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}

import type { FigureName } from '@counterpart/domain/holding/figures.rules';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiInput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { DeskTable } from './desk-table.tsx';
import { FIGURE_WORDS } from './holding-words.ts';

const FEW = 50;
const MANY = 200;

type Asked = Omit<ApiInput['holding']['behind'], 'figure' | 'limit' | 'offset'>;

type BehindListProps = {
  /** Which desk and period. */
  readonly asked: Asked;
  readonly figure: FigureName;
  readonly hasHolder: boolean;
  readonly openFile: string | null;
  readonly onOpen: (instrumentId: string) => void;
  readonly back: string;
  readonly onBack: () => void;
};

/** The steps behind a number, with the number itself above them. */
export function BehindList({ asked, figure, hasHolder, openFile, onOpen, back, onBack }: BehindListProps) {
  const { t } = useT();
  const [limit, setLimit] = useState(FEW);
  const rows = useQuery(
    useApi().holding.behind.queryOptions({ ...asked, figure, limit }, { placeholderData: keepPreviousData }),
  );
  const name = t(FIGURE_WORDS[figure]);
  const caption = rows.data ? t('holding.figure.shown', { figure: name, count: rows.data.total }) : name;
  const count = rows.data?.items.length ?? 0;
  return (
    <section>
      <div className="hd-section">
        <h2>{caption}</h2>
        <Button size="s" icon={ArrowLeft} onPress={onBack}>
          {back}
        </Button>
      </div>
      <FailureBanner failure={rows.error} />
      {!rows.data && !rows.error && <Skeleton lines={6} />}
      {rows.data && (
        <DeskTable
          caption={caption}
          rows={rows.data.items}
          openFile={openFile}
          onOpen={onOpen}
          hasHolder={hasHolder}
          empty={
            <EmptyState kind="nothingMatches" title={t('holding.noneBehindTitle')}>
              {t('holding.noneBehindBody')}
            </EmptyState>
          }
        />
      )}
      {rows.data && count < rows.data.total && (
        <p className="hd-more">
          <span className="cp-soft">{t('holding.shownOf', { count, total: rows.data.total })}</span>
          {limit === FEW && (
            <Button size="s" onPress={() => setLimit(MANY)}>
              {t('admin.showMore')}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

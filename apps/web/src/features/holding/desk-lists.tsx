import { EmptyState } from '@counterpart/ui/empty-state';
import { useT } from '../../lib/i18n.ts';
import type { ApiInput, ApiOutput } from '../../lib/trpc.ts';
import { BehindList } from './behind-list.tsx';
import { DeskTable } from './desk-table.tsx';
import type { DeskSearch, SetDesk } from './holding-search.ts';

type DeskListsProps = {
  readonly desk: ApiOutput['holding']['desk'];
  readonly asked: ApiInput['holding']['desk'];
  readonly search: DeskSearch;
  readonly onOpen: (instrumentId: string) => void;
  readonly onSet: SetDesk;
};

/** What lies on a desk and what left it lately, or the steps behind the number that was opened. */
export function DeskLists({ desk, asked, search, onOpen, onSet }: DeskListsProps) {
  const { t } = useT();
  const { figures, open, answered } = desk;
  const openFile = search.file ?? null;
  if (search.show !== undefined) {
    return (
      <BehindList
        key={search.show}
        asked={asked}
        figure={search.show}
        hasHolder={false}
        openFile={openFile}
        onOpen={onOpen}
        back={t('holding.figure.back')}
        onBack={() => onSet({ show: undefined })}
      />
    );
  }
  return (
    <>
      <section>
        <h2>{t('holding.openTitle')}</h2>
        <DeskTable
          caption={t('holding.openTitle')}
          rows={open}
          openFile={openFile}
          onOpen={onOpen}
          empty={
            <EmptyState kind="nothingYet" title={t('holding.noneOpenTitle')}>
              {t('holding.noneOpenBody')}
            </EmptyState>
          }
        />
        {open.length < figures.openSteps && (
          <p className="hd-more cp-soft">{t('holding.shownOf', { count: open.length, total: figures.openSteps })}</p>
        )}
      </section>
      <section>
        <h2>{t('holding.answeredTitle')}</h2>
        {answered.length === 0 ? (
          <p className="cp-soft">{t('holding.noneAnswered')}</p>
        ) : (
          <DeskTable
            caption={t('holding.answeredTitle')}
            rows={answered}
            openFile={openFile}
            onOpen={onOpen}
            empty={null}
          />
        )}
      </section>
    </>
  );
}

import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { useIsNarrow } from '@counterpart/ui/card-list';
import { Checkbox } from '@counterpart/ui/choice';
import { useT } from '../../lib/i18n.ts';
import { FilterBar as Bar } from '../filters/filter-bar.tsx';
import { SearchBox } from '../../lib/search-box.tsx';
import { asking, askedOf, type DeliverablesSearch } from './deliverables-search.ts';
import { useDeliverableFilters } from './use-deliverable-filters.ts';
import type { SetDeliverables } from './use-deliverables.ts';

type FilterBarProps = {
  readonly search: DeliverablesSearch;
  readonly set: SetDeliverables;
  readonly ignored: readonly string[];
};

/** What is shown, as one sentence whose parts can be changed; on a phone behind a button. What was not understood is named. */
export function FilterBar({ search, set, ignored }: FilterBarProps) {
  const { t } = useT();
  const { f = [], q = '' } = search;
  const put = (next: readonly string[], isCorrection: boolean) =>
    set({ f: next.length > 0 ? next : undefined }, isCorrection);
  const drop = () =>
    set({
      f: f.some((one) => !ignored.includes(one)) ? f.filter((one) => !ignored.includes(one)) : undefined,
      ...(ignored.some((one) => one.startsWith('s=')) && { s: undefined }),
    });
  return (
    <>
      <Bar kit={useDeliverableFilters()} filters={f} ignored={ignored} isFolded={useIsNarrow()} onChange={put}>
        <SearchBox
          label={t('deliverables.filter.words')}
          value={q}
          onSearch={(text) => set({ q: text || undefined }, true)}
        />
        <Checkbox
          isSelected={askedOf(f, 'behind') === 'yes'}
          onChange={(isOn) => set({ f: asking(f, 'behind', isOn ? 'yes' : null) })}
        >
          {t('deliverables.filter.late')}
        </Checkbox>
      </Bar>
      {ignored.length > 0 && (
        <Banner
          meaning="dueSoon"
          actions={
            <Button size="s" onPress={drop}>
              {t('pipeline.dropIgnored')}
            </Button>
          }
        >
          {t('pipeline.ignored', { count: ignored.length, parts: ignored.map((one) => `“${one}”`).join(', ') })}
        </Banner>
      )}
    </>
  );
}

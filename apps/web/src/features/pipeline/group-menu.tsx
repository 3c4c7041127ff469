import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { Button } from '@counterpart/ui/button';
import { Menu } from '@counterpart/ui/menu';
import { Rows3 } from 'lucide-react';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { codeName, fieldName, fieldWord } from './filter-words.ts';
import type { GroupSize } from './lay-out.ts';
import { useFilterNames } from './use-filter-names.ts';

type GroupMenuProps = { readonly value: string | undefined; readonly onChange: (group: string | undefined) => void };

/** By what the list is grouped. */
export function GroupMenu({ value, onChange }: GroupMenuProps) {
  const { t } = useT();
  const isKnown = value !== undefined && pipelineCatalogue.groups.includes(value);
  const name = isKnown ? fieldWord(value, t) : '';
  const entries = [
    { id: 'none', label: t('pipeline.group.none'), isChosen: !isKnown, onAction: () => onChange(undefined) },
    ...pipelineCatalogue.groups.map((id) => ({
      id,
      label: fieldName(id, t),
      isChosen: id === value,
      onAction: () => onChange(id),
    })),
  ];
  return (
    <Menu
      label={t('pipeline.group')}
      trigger={<Button icon={Rows3}>{isKnown ? t('pipeline.groupedBy', { name }) : t('pipeline.group')}</Button>}
      groups={[{ entries }]}
    />
  );
}

/** Words of a group's head: its name and how many it holds. */
export function useGroupHead(group: string | undefined): (size: GroupSize) => string {
  const names = useFilterNames();
  const { partnerName, agencyName } = useReference();
  return useMemo(
    () =>
      ({ value, programmes }) => {
        const count = names.t('pipeline.all', { count: programmes });
        if (value === null) return `${names.t('pipeline.group.unset')} · ${count}`;
        if (group === 'partner') return `${partnerName(value)} · ${count}`;
        if (group === 'agency') return `${agencyName(value)} · ${count}`;
        return `${codeName(group ?? '', value, names)} · ${count}`;
      },
    [group, names, partnerName, agencyName],
  );
}

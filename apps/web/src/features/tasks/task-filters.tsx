import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { taskCatalogue } from '@counterpart/domain/tasks/task.query';
import { formatDate } from '@counterpart/i18n/date-words';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import { AGENCY_CLASS_WORDS } from '@counterpart/reference/codelists/parties';
import {
  TASK_ASSIGNER_WORDS,
  TASK_FLAG_WORDS,
  TASK_STATE_WORDS,
  TASK_URGED_WORDS,
} from '@counterpart/reference/codelists/tasks';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { useT } from '../../lib/i18n.ts';
import { SearchBox } from '../../lib/search-box.tsx';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { TASK_VIEWS, type TaskSearch, viewOf } from './task-search.ts';
import type { TaskSearchPart } from './use-tasks.ts';

type FiltersProps = { readonly search: TaskSearch; readonly onChange: (part: TaskSearchPart) => void };

const ANY = 'any';
const VIEWS = Object.keys(TASK_VIEWS) as (keyof typeof TASK_VIEWS)[];

/** What the list shows, of which agency, with which words. */
export function TaskFilters({ search, onChange }: FiltersProps) {
  const { t } = useT();
  const { view, beside } = viewOf(search);
  const choose = (next: keyof typeof TASK_VIEWS | 'other') => {
    if (next === 'other') return;
    const f = next === 'open' ? beside : [...beside, TASK_VIEWS[next]];
    onChange({ f: f.length > 0 ? f : undefined });
  };
  const views = [...VIEWS, ...(view === 'other' ? (['other'] as const) : [])];
  return (
    <div className="tk-filters cp-no-print">
      <Select
        label={t('task.view')}
        options={views.map((id) => ({ id, label: t(`task.view.${id}`) }))}
        value={view}
        onChange={choose}
      />
      <AgencyFilter search={search} onChange={onChange} />
      <SearchBox
        label={t('task.search')}
        value={search.q ?? ''}
        onSearch={(q) => onChange({ q: q === '' ? undefined : q })}
      />
    </div>
  );
}

function AgencyFilter({ search, onChange }: FiltersProps) {
  const { t, language } = useT();
  const me = useMe();
  const { agencies } = useReference();
  // An officer's list is the own agency's already.
  if (me.actor?.role === 'officer') return null;
  const { f = [] } = search;
  const chosen = f.find((one) => one.startsWith('lead:is:'))?.slice('lead:is:'.length) ?? ANY;
  const options = agencies.map(({ code, nameVi, nameEn }) => ({
    id: code,
    label: inLanguage(language, nameVi, nameEn).text,
    note: code,
    keywords: `${code} ${nameVi} ${nameEn}`,
  }));
  const choose = (code: string | null) => {
    const rest = f.filter((one) => !one.startsWith('lead:'));
    const next = code === null || code === ANY ? rest : [...rest, `lead:is:${code}`];
    onChange({ f: next.length > 0 ? next : undefined });
  };
  return (
    <ComboBox
      label={t('task.agency')}
      options={[{ id: ANY, label: t('task.allAgencies') }, ...options]}
      value={chosen}
      onChange={choose}
    />
  );
}

type SaidProps = FiltersProps & { readonly ignored: readonly string[] };

/** What came with a link, said as a sentence: the filter, the day looked back to, and what was not understood. */
export function FilterSaid({ search, ignored, onChange }: SaidProps) {
  const { t } = useT();
  const { today } = useMe();
  const valueWord = useValueWord();
  const { view, beside } = viewOf(search);
  const hasMore = view === 'other' || beside.some((one) => !one.startsWith('lead:is:'));
  const spec = parseQuery({ f: [...(search.f ?? [])] }, taskCatalogue, search.asOf ?? today);
  const said = {
    ...spec,
    conditions: spec.conditions.map((one) => (one.field === 'due' ? { ...one, field: 'deadline' } : one)),
    ignored: [],
  };
  return (
    <>
      {search.asOf !== undefined && search.asOf < today && (
        <Banner
          actions={
            <Button size="s" onPress={() => onChange({ asOf: undefined })}>
              {t('task.toToday')}
            </Button>
          }
        >
          {t('task.pastNote', { day: formatDate(search.asOf) })}
        </Banner>
      )}
      {hasMore && (
        <p className="cp-row">
          <span className="cp-soft">{filterSentence(said, valueWord, t)}</span>
          <Button size="s" onPress={() => onChange({ f: undefined })}>
            {t('task.clear')}
          </Button>
        </p>
      )}
      {ignored.length > 0 && (
        <Banner
          meaning="dueSoon"
          actions={
            <Button size="s" onPress={() => onChange({ f: search.f?.filter((one) => !ignored.includes(one)) })}>
              {t('task.clear')}
            </Button>
          }
        >
          {t('task.ignored', { parts: ignored.join(', ') })}
        </Banner>
      )}
    </>
  );
}

/** The word of a filter's value. */
function useValueWord() {
  const { language } = useT();
  const { agencies } = useReference();
  const words = {
    ...TASK_STATE_WORDS,
    ...TASK_FLAG_WORDS,
    ...TASK_URGED_WORDS,
    ...TASK_ASSIGNER_WORDS,
    ...AGENCY_CLASS_WORDS,
  };
  return (field: string, value: string) => {
    if (field === 'lead' || field === 'agency') {
      const found = agencies.find((one) => one.code === value);
      return found ? inLanguage(language, found.nameVi, found.nameEn).text : value;
    }
    return field === 'programme'
      ? value
      : ((words as Record<string, { vi: string; en: string }>)[value]?.[language] ?? value);
  };
}

import { SIGNING_STATUS_WORDS } from '@counterpart/reference/codelists/instruments';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { Popover } from '@counterpart/ui/popover';
import { Select } from '@counterpart/ui/select';
import { ListFilter, X } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { SearchBox } from '../../lib/search-box.tsx';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { SigningSearch } from './signing-search.ts';
import { useFilterSentence } from './use-filter-sentence.ts';
import type { SetSearch } from './use-set-search.ts';

type SigningFilterProps = {
  readonly search: SigningSearch;
  /** Parts of the filter that were not understood. */
  readonly ignored: readonly string[];
  readonly onChange: SetSearch;
};

const UNDATED = 'signing:empty:yes';

/** What the schedule shows: words, partner, agency, stage and status; any other filter of the address stands beside. */
export function SigningFilter({ search, ignored, onChange }: SigningFilterProps) {
  const { t } = useT();
  const sentence = useFilterSentence();
  const filters = search.f ?? [];
  const put = (next: readonly string[]) => onChange({ f: next.length > 0 ? next : undefined });
  const shown = filters.filter((one) => !ignored.includes(one));
  return (
    <>
      <div className="sg-filter cp-no-print" role="group" aria-label={t('signing-page.filter.bar')}>
        <SearchBox
          label={t('signing-page.filter.search')}
          value={search.q ?? ''}
          onSearch={(q) => onChange({ q: q === '' ? undefined : q }, true)}
        />
        <Popover
          label={t('signing-page.filter.open')}
          trigger={<Button icon={ListFilter}>{t('signing-page.filter.open')}</Button>}
        >
          <FilterFields search={search} onChange={onChange} />
        </Popover>
        {shown.map((one) => (
          <Button
            key={one}
            size="s"
            icon={X}
            aria-label={t('signing-page.filter.remove', { filter: sentence([one]) })}
            onPress={() => put(filters.filter((other) => other !== one))}
          >
            {sentence([one])}
          </Button>
        ))}
        {shown.length > 1 && (
          <Button variant="quiet" size="s" onPress={() => put([])}>
            {t('signing-page.filter.clear')}
          </Button>
        )}
      </div>
      {ignored.length > 0 && (
        <Banner
          meaning="dueSoon"
          actions={
            <Button size="s" onPress={() => put(shown)}>
              {t('signing-page.filter.drop')}
            </Button>
          }
        >
          {t('signing-page.filter.ignored', { parts: ignored.map((one) => `“${one}”`).join(', ') })}
        </Banner>
      )}
    </>
  );
}

type FieldsProps = Omit<SigningFilterProps, 'ignored'>;

const ANY = 'any';

function FilterFields({ search, onChange }: FieldsProps) {
  const { t, language } = useT();
  const { partners, agencies } = useReference();
  const filters = search.f ?? [];
  const valueOf = (field: string) =>
    filters.find((one) => one.startsWith(`${field}:is:`))?.slice(field.length + 4) ?? null;
  const set = (field: string, value: string | null) => {
    const others = filters.filter((one) => !one.startsWith(`${field}:`));
    const next = value === null || value === ANY ? others : [...others, `${field}:is:${value}`];
    onChange({ f: next.length > 0 ? next : undefined });
  };
  const parties = (list: typeof partners | typeof agencies) =>
    list.map((one) => ({
      id: one.code,
      label: inLanguage(language, one.nameVi, one.nameEn).text,
      note: one.code,
      keywords: `${one.code} ${one.nameVi} ${one.nameEn}`,
    }));
  const words = (list: Readonly<Record<string, { vi: string; en: string }>>) => [
    { id: ANY, label: t('signing-page.filter.any') },
    ...Object.entries(list).map(([id, name]) => ({ id, label: name[language] })),
  ];
  const isUndated = filters.includes(UNDATED);
  const stage = valueOf('stage');
  const status = valueOf('status');
  return (
    <div className="sg-filter-fields">
      <ComboBox
        label={t('signing-page.filter.partner')}
        options={parties(partners)}
        value={valueOf('partner')}
        onChange={(code) => set('partner', code)}
      />
      <ComboBox
        label={t('signing-page.filter.agency')}
        options={parties(agencies)}
        value={valueOf('agency')}
        onChange={(code) => set('agency', code)}
      />
      <Select
        label={t('signing-page.filter.stage')}
        options={words({ ...STAGE_WORDS, ...SIDE_STATE_WORDS })}
        value={stage ?? ANY}
        onChange={(code) => set('stage', code)}
      />
      <Select
        label={t('signing-page.filter.status')}
        options={words(SIGNING_STATUS_WORDS)}
        value={status ?? ANY}
        onChange={(code) => set('status', code)}
      />
      <Checkbox
        isSelected={isUndated}
        onChange={(isOn) =>
          // What has no day stands in no month.
          onChange(
            isOn
              ? { view: 'table', m: 'all', f: [...filters.filter((one) => !one.startsWith('signing:')), UNDATED] }
              : { f: filters.length > 1 ? filters.filter((one) => one !== UNDATED) : undefined },
          )
        }
      >
        {t('signing-page.filter.undated')}
      </Checkbox>
    </div>
  );
}

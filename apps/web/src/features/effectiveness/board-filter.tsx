import { ComboBox } from '@counterpart/ui/combo-box';
import { Select } from '@counterpart/ui/select';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { EffectWords } from './use-effect-words.ts';

type BoardFilterProps = {
  readonly filters: readonly string[];
  readonly words: EffectWords;
  readonly onChange: (filters: readonly string[]) => void;
};

const ANY = 'any';
const SPANS = ['deadline:overdue', 'deadline:within:30d', 'deadline:empty:yes'] as const;

/** Whose instruments, and how near their deadline; any other filter of the address stays as it is. */
export function BoardFilter({ filters, words, onChange }: BoardFilterProps) {
  const { t, language } = words;
  const { partners, agencies } = useReference();
  const valueOf = (field: string) =>
    filters.find((one) => one.startsWith(`${field}:is:`))?.slice(field.length + 4) ?? null;
  const put = (field: string, filter: string | null) => {
    const others = filters.filter((one) => !one.startsWith(`${field}:`));
    onChange(filter === null ? others : [...others, filter]);
  };
  const parties = (list: typeof partners | typeof agencies) =>
    list.map((one) => ({
      id: one.code,
      label: inLanguage(language, one.nameVi, one.nameEn).text,
      note: one.code,
      keywords: `${one.code} ${one.nameVi} ${one.nameEn}`,
    }));
  return (
    <div className="ef-filter cp-no-print" role="group" aria-label={t('effect.filter.bar')}>
      {partners.length > 1 && (
        <ComboBox
          label={t('effect.column.partner')}
          options={parties(partners)}
          value={valueOf('partner')}
          onChange={(code) => put('partner', code === null ? null : `partner:is:${code}`)}
        />
      )}
      <ComboBox
        label={t('signing-page.filter.agency')}
        options={parties(agencies)}
        value={valueOf('agency')}
        onChange={(code) => put('agency', code === null ? null : `agency:is:${code}`)}
      />
      <Select
        label={t('effect.filter.deadline')}
        options={[
          { id: ANY, label: t('effect.filter.any') },
          { id: SPANS[0], label: t('effect.filter.passed') },
          { id: SPANS[1], label: t('effect.filter.soon') },
          { id: SPANS[2], label: t('effect.filter.unknown') },
        ]}
        value={SPANS.find((one) => filters.includes(one)) ?? ANY}
        onChange={(id) => put('deadline', id === ANY ? null : id)}
      />
    </div>
  );
}

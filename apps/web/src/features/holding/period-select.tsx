import { Select } from '@counterpart/ui/select';
import { useT } from '../../lib/i18n.ts';
import { SPANS, type Span } from './holding-search.ts';
import { SPAN_WORDS } from './holding-words.ts';

type PeriodSelectProps = { readonly value: Span; readonly onChange: (span: Span | undefined) => void };

/** Over which stretch finished work is counted. */
export function PeriodSelect({ value, onChange }: PeriodSelectProps) {
  const { t } = useT();
  return (
    <div className="hd-period cp-no-print">
      <Select
        label={t('holding.period')}
        options={SPANS.map((id) => ({ id, label: t(SPAN_WORDS[id]) }))}
        value={value}
        onChange={(span) => onChange(span === 'year' ? undefined : span)}
      />
    </div>
  );
}

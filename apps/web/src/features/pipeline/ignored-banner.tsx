import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { useT } from '../../lib/i18n.ts';
import type { PipelineSearch } from './pipeline-search.ts';
import type { SetSearch } from './use-set-search.ts';

type IgnoredBannerProps = {
  readonly search: PipelineSearch;
  /** Parts of the address that were not understood, as the list names them. */
  readonly ignored: readonly string[];
  readonly onChange: SetSearch;
};

/** Names the parts of the filter that were not understood; the rest applies. */
export function IgnoredBanner({ search, ignored, onChange }: IgnoredBannerProps) {
  const { t } = useT();
  if (ignored.length === 0) return null;
  const drop = () => {
    const f = search.f?.filter((one) => !ignored.includes(one)) ?? [];
    const s = search.s?.split(',').filter((one) => !ignored.includes(`s=${one}`)) ?? [];
    onChange(
      {
        f: f.length > 0 ? f : undefined,
        s: s.length > 0 ? s.join(',') : undefined,
        g: ignored.includes(`g=${search.g}`) ? undefined : search.g,
      },
      false,
    );
  };
  return (
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
  );
}

import { formatInstant } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { useT } from '../../lib/i18n.ts';
import { CopyField } from '../../lib/copy-field.tsx';

/** A link by which somebody sets a password. `link` is null when an answer was lost and asked for again. */
export type PasswordLink = {
  readonly name: string;
  readonly email: string;
  readonly link: string | null;
  readonly expiresAt: number;
};

/** The link to hand over, shown this once. */
export function OneTimeLink({ made, onClose }: { readonly made: PasswordLink; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <div className="cp-stack">
      {made.link === null ? (
        <Banner meaning="dueSoon">{t('users.linkLost')}</Banner>
      ) : (
        <>
          <p>{t('users.linkBody', { name: made.name, email: made.email })}</p>
          <CopyField label={t('users.link')} text={made.link} copied={t('users.linkCopied')} />
          <Banner>{t('users.linkOnce', { until: formatInstant(made.expiresAt) })}</Banner>
        </>
      )}
      <div>
        <Button onPress={onClose}>{t('users.linkDone')}</Button>
      </div>
    </div>
  );
}

import { Banner } from '@counterpart/ui/banner';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';

/** Why a call failed, in the reader's language; nothing while nothing has failed. */
export function FailureBanner({ failure }: { readonly failure: unknown }) {
  const { t } = useT();
  if (failure === null) return null;
  return (
    <Banner meaning="late" isUrgent>
      {failureText(failure, t)}
    </Banner>
  );
}

import { dayOfInstant, formatDate } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { Exit, ExitInside } from './exit-words.ts';
import { OrphanFile, orphanText } from './orphan-name.tsx';

/** Work that a home agency took over, with who, when and why. */
export function HandedOn({ exit, inside }: { readonly exit: Exit; readonly inside: ExitInside }) {
  const words = useT();
  const { t } = words;
  const { agencyName } = useReference();
  if (inside.handedOn.length === 0) return null;
  return (
    <section>
      <h2 id="ex-handed-on">
        {t('exits.handedOn')} · {inside.handedOn.length}
      </h2>
      <ul className="ex-orphans" aria-labelledby="ex-handed-on">
        {inside.handedOn.map((one) => (
          <li key={one.id}>
            <OrphanFile exit={exit} instrumentId={one.instrumentId} /> {orphanText(one, words)}
            <p className="cp-soft">
              {t('exits.handedOnLine', {
                agency: agencyName(one.agencyId),
                day: formatDate(dayOfInstant(one.at)),
                reason: one.reason,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

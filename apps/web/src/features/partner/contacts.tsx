import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';

type Person = ApiOutput['persons']['list'][number];

const FEW = 8;

/** People in office today on the partner's side and on the home side. */
export function Contacts({ partnerId }: { readonly partnerId: string }) {
  const { t } = useT();
  const { today } = useMe();
  const persons = useQuery(useApi().persons.list.queryOptions({}));
  const inOffice = persons.data?.filter(
    (one) => (one.validFrom === null || one.validFrom <= today) && (one.validTo === null || one.validTo >= today),
  );
  return (
    <section>
      <h2>{t('partner.people')}</h2>
      <FailureBanner failure={persons.error} />
      {!persons.data && !persons.error && <Skeleton lines={3} />}
      {inOffice && (
        <div className="pt-people">
          <Side title={t('partner.theirSide')} persons={inOffice.filter((one) => one.partnerId === partnerId)} />
          <Side title={t('partner.homeSide')} persons={inOffice.filter((one) => one.partnerId === null)} />
        </div>
      )}
    </section>
  );
}

function Side({ title, persons }: { readonly title: string; readonly persons: readonly Person[] }) {
  const { t } = useT();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? persons : persons.slice(0, FEW);
  return (
    <div>
      <h3>{title}</h3>
      {persons.length === 0 && <p className="cp-soft">{t('partner.noPeople')}</p>}
      <ul>
        {shown.map((one) => (
          <PersonLine key={one.id} person={one} />
        ))}
      </ul>
      {shown.length < persons.length && (
        <Button size="s" onPress={() => setWhole(true)}>
          {t('partner.morePeople', { count: persons.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const title = inLanguage(language, person.titleVi, person.titleEn);
  const place = agencyName(person.agencyId);
  return (
    <li>
      <strong>{person.name}</strong>
      <span className="cp-soft" {...(title.isFallback && { lang: title.language })}>
        {person.isActing ? t('partner.actingTitle', { title: title.text }) : title.text}
      </span>
      {place !== '' && <span className="cp-soft">{place}</span>}
    </li>
  );
}

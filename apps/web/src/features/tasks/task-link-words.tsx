import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { inLanguage } from '../../lib/use-reference.ts';
import type { TaskView } from './use-tasks.ts';

type LinkProps = { readonly links: NonNullable<TaskView['links']> };

/** The programme of a task as the way to it; its code alone for who may not read the programme. */
export function ProgrammeLink({ links }: LinkProps) {
  const { language } = useT();
  if (!links.mayOpen) return <span className="cp-figures">{links.programmeCode}</span>;
  const title = inLanguage(language, links.titleVi, links.titleEn);
  return (
    <>
      <RouteLink to="/p/$code" params={{ code: links.programmeCode }} className="cp-link">
        {links.programmeCode}
      </RouteLink>{' '}
      <span {...(title.isFallback && { lang: title.language })}>{title.text}</span>
    </>
  );
}

/** The instrument that a task is about, as the way to its negotiation. */
export function InstrumentLink({ links: { programmeCode, instrument } }: LinkProps) {
  const { t, language } = useT();
  if (!instrument) return null;
  const title = inLanguage(language, instrument.titleVi, instrument.titleEn);
  return (
    <RouteLink
      to="/p/$code/negotiation/$instrumentId"
      params={{ code: programmeCode, instrumentId: instrument.id }}
      className="cp-link"
    >
      <span {...(title.isFallback && { lang: title.language })}>{title.text || t('task.fact.instrument')}</span>
    </RouteLink>
  );
}

/** The open point that a task is about, as the way to it. */
export function PointLink({ links: { programmeCode, instrument, point } }: LinkProps) {
  const { language } = useT();
  if (!instrument || !point) return null;
  const title = inLanguage(language, point.titleVi, point.titleEn);
  return (
    <RouteLink
      to="/p/$code/negotiation/$instrumentId"
      params={{ code: programmeCode, instrumentId: instrument.id }}
      search={{ point: point.id }}
      className="cp-link"
    >
      {point.clause} <span {...(title.isFallback && { lang: title.language })}>{title.text}</span>
    </RouteLink>
  );
}

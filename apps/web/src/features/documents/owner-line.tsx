import { DOCUMENT_OWNER_WORDS } from '@counterpart/reference/codelists/documents';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { inLanguage } from '../../lib/use-reference.ts';
import type { DocumentOfProgramme } from './use-documents.ts';

type OwnerProps = { readonly owner: DocumentOfProgramme['owner'] };

/** The record a paper hangs on: what kind, and its name as the way to it. */
export function OwnerLine({ owner }: OwnerProps) {
  const { language } = useT();
  return (
    <p className="dc-small">
      <span className="cp-soft">{DOCUMENT_OWNER_WORDS[owner.kind][language]}:</span> <OwnerLink owner={owner} />
    </p>
  );
}

function OwnerLink({ owner }: OwnerProps) {
  const { language } = useT();
  const { kind, id, label, programmeCode: code, instrumentId, taskCode } = owner;
  const text = inLanguage(language, label.vi, label.en);
  const name = <span {...(text.isFallback && { lang: text.language })}>{text.text}</span>;
  const look = 'cp-link';
  if (kind === 'meeting') {
    return (
      <RouteLink to="/meetings/$id" params={{ id }} className={look}>
        {name}
      </RouteLink>
    );
  }
  if (kind === 'task' && taskCode !== null) {
    return (
      <RouteLink to="/tasks/$code" params={{ code: taskCode }} className={look}>
        {name}
      </RouteLink>
    );
  }
  if (code === null) return name;
  if (kind === 'deliverable') {
    return (
      <RouteLink to="/p/$code" params={{ code }} search={{ tab: 'deliverables', open: id }} className={look}>
        {name}
      </RouteLink>
    );
  }
  if (kind === 'round' && instrumentId !== null) {
    return (
      <RouteLink to="/p/$code/negotiation/$instrumentId" params={{ code, instrumentId }} className={look}>
        {name}
      </RouteLink>
    );
  }
  return (
    <RouteLink to="/p/$code" params={{ code }} className={look}>
      {name}
    </RouteLink>
  );
}

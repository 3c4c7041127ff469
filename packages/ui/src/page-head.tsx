import type { ReactNode } from 'react';

type PageHeadProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of a page: where it lies, its one h1, a lead of a sentence, its actions. */
export function PageHead({ title, lead, crumbs, actions }: PageHeadProps) {
  return (
    <>
      {crumbs}
      <header className="cp-page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead !== undefined && <p className="cp-page-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="cp-row cp-no-print">{actions}</div>}
      </header>
    </>
  );
}

/** The head of a printed page: office on the left; what was filtered and when it was printed on the right. */
export function PrintHead({ start, end }: { readonly start: ReactNode; readonly end: ReactNode }) {
  return (
    <div className="cp-print-head" aria-hidden>
      <div>{start}</div>
      <div>{end}</div>
    </div>
  );
}

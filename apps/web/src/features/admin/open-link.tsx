import type { ReactNode } from 'react';
import { RouteLink } from '../../lib/route-link.tsx';

type OpenLinkProps = { readonly id: string; readonly children: ReactNode };

/** The name of a record as a link that opens it beside its list. */
export function OpenLink({ id, children }: OpenLinkProps) {
  return (
    <RouteLink to="." search={(before) => ({ ...before, open: id })} resetScroll={false} className="cp-link">
      {children}
    </RouteLink>
  );
}

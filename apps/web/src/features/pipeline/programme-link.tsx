import type { MouseEvent } from 'react';
import { RouteLink } from '../../lib/route-link.tsx';

type ProgrammeLinkProps = { readonly code: string; readonly onPeek: (code: string) => void };

/** The code of a programme: a press looks at it beside the list, with Ctrl or the middle button its page opens. */
export function ProgrammeLink({ code, onPeek }: ProgrammeLinkProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onPeek(code);
  };
  return (
    <RouteLink to="/p/$code" params={{ code }} className="cp-link" data-code={code} onClick={press}>
      {code}
    </RouteLink>
  );
}

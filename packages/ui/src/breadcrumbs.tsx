import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useUi } from './provider.tsx';

/** Where the page lies: links to what is above it, the page itself last. */
export function Breadcrumbs({ links, current }: { readonly links: readonly ReactNode[]; readonly current: ReactNode }) {
  const { words } = useUi();
  return (
    <nav aria-label={words.breadcrumbs} className="cp-no-print">
      <ol className="cp-crumbs">
        {links.map((link, depth) => (
          // A crumb is its depth: the list never reorders.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={depth}>
            {link}
            <ChevronRight className="cp-icon" aria-hidden />
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}

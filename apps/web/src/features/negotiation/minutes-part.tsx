import type { ReactNode } from 'react';

/** One numbered part of the minutes. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ng-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';

/** One fact of a record; `id` is stable over languages. */
export type Fact = { readonly id: string; readonly name: ReactNode; readonly value: ReactNode };

/** Facts of a record, name beside value; on a phone name above value. */
export function KeyValueList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="cp-facts">
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

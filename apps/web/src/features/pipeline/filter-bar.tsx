import type { ReactNode } from 'react';
import { FilterBar as Bar, type FilterChange } from '../filters/filter-bar.tsx';
import { usePipelineFilters } from './use-pipeline-filters.ts';

type FilterBarProps = {
  readonly filters: readonly string[];
  readonly ignored: readonly string[];
  readonly onChange: FilterChange;
  readonly children?: ReactNode;
};

/** What of the pipeline is shown, as one sentence whose parts can be changed or taken away. */
export function FilterBar(props: FilterBarProps) {
  return <Bar kit={usePipelineFilters()} {...props} />;
}

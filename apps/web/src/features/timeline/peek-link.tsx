import { getRouteApi } from '@tanstack/react-router';
import { RouteLink } from '../../lib/route-link.tsx';
import type { FileProgramme } from './use-timeline.ts';

const route = getRouteApi('/framed/timeline');

/** Opens the programme of a file beside the timeline, which stays where it was. */
export function PeekLink({ programme }: { readonly programme: FileProgramme }) {
  const search = route.useSearch();
  return (
    <RouteLink
      to="/timeline"
      search={{ ...search, peek: programme.code }}
      resetScroll={false}
      className="cp-link cp-figures"
    >
      {programme.code}
    </RouteLink>
  );
}

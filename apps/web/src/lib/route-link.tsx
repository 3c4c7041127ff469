import { Link, type LinkProps } from '@counterpart/ui/link';
import { createLink } from '@tanstack/react-router';

/** The router names a link to where the reader is by a class of its own, which must not take the look of a link away. */
function PlainLink({ className, ...rest }: LinkProps) {
  return className === undefined || className === 'active' ? (
    <Link {...rest} />
  ) : (
    <Link className={className} {...rest} />
  );
}

/** A link to a page of ours: the address is checked by type, the page's code is fetched when the pointer comes near. */
export const RouteLink = createLink(PlainLink);

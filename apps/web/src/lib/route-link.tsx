import { Link } from '@counterpart/ui/link';
import { createLink } from '@tanstack/react-router';

/** A link to a page of ours: the address is checked by type, the page's code is fetched when the pointer comes near. */
export const RouteLink = createLink(Link);

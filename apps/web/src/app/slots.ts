import type { ComponentType } from 'react';
import { InboxSlot } from '../features/inbox/inbox-slot.tsx';
import { SearchSlot } from '../features/search/search-slot.tsx';

/**
 * Places in the top bar that a feature fills when it exists; an empty slot takes no room.
 * `search` is the global search field, `create` the "+ New" menu, `inbox` the notices.
 */
export const SLOTS: { readonly [Name in 'search' | 'create' | 'inbox']: ComponentType | null } = {
  search: SearchSlot,
  create: null,
  inbox: InboxSlot,
};

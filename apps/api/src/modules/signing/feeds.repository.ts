import type { Reader } from '@counterpart/db/open';
import type { Language } from '@counterpart/domain/shared/text';

/** The filter of a subscription, in its URL form. */
export type FeedFilter = { readonly f: readonly string[]; readonly q: string };

/** A subscription that still works. */
export type Feed = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly filter: FeedFilter;
  readonly language: Language;
  readonly createdAt: number;
};

const COLUMNS = ['id', 'user_id', 'name', 'filter', 'language', 'created_at'] as const;

/** The address at which a calendar program fetches a subscription. */
export function feedAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/feeds/${token}.ics`;
}

/** The subscription behind a secret's hash, or null when there is none that works. */
export async function feedOfHash(reader: Reader, hash: string): Promise<Feed | null> {
  const row = await reader
    .selectFrom('feed_token')
    .select(COLUMNS)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? toFeed(row) : null;
}

/** A user's subscriptions that work, newest first. */
export async function feedsOfUser(reader: Reader, userId: string): Promise<Feed[]> {
  const rows = await reader
    .selectFrom('feed_token')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toFeed);
}

function toFeed(row: {
  id: string;
  user_id: string;
  name: string;
  filter: string;
  language: string;
  created_at: number;
}): Feed {
  return {
    id: row.id,
    userId: row.user_id,
    name: row.name,
    filter: JSON.parse(row.filter) as FeedFilter,
    language: row.language === 'en' ? 'en' : 'vi',
    createdAt: row.created_at,
  };
}

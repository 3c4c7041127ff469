/** A person who may sign in. `password_hash` is null for accounts that sign in elsewhere or by demo role. */
export type AppUserTable = {
  id: string;
  email: string;
  email_fold: string;
  name: string;
  role: string;
  agency_id: string | null;
  partner_id: string | null;
  language: string;
  password_hash: string | null;
  is_disabled: number;
  is_demo: number;
  created_at: number;
  version: number;
  updated_at: number;
  updated_by: string;
};

/** A signed-in browser; the token itself is never stored. */
export type SessionTable = {
  token_hash: string;
  user_id: string;
  created_at: number;
  last_seen_at: number;
  expires_at: number;
  user_agent: string;
};

/** A token for programs that act as a user. */
export type ApiTokenTable = {
  id: string;
  token_hash: string;
  user_id: string;
  name: string;
  created_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
};

/** A calendar subscription: one filter of one user behind a secret address. */
export type FeedTokenTable = {
  id: string;
  token_hash: string;
  user_id: string;
  name: string;
  filter: string;
  language: string;
  created_at: number;
  revoked_at: number | null;
};

/** One attempt to sign in, kept to slow guessing down. */
export type SignInAttemptTable = { id: string; email_fold: string; ip: string; at: number; is_success: number };

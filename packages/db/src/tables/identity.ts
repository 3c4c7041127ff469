/** A person who may sign in. `password_hash` is null for accounts that sign in elsewhere or by demo role. */
export type AppUserTable = {
  id: string;
  email: string;
  email_fold: string;
  name: string;
  sort_key: string;
  role: string;
  agency_id: string | null;
  partner_id: string | null;
  language: string;
  password_hash: string | null;
  is_disabled: number;
  is_demo: number;
  created_at: number;
  /** Epoch milliseconds, 0 while the account has never signed in. */
  last_sign_in_at: number;
  version: number;
  updated_at: number;
  updated_by: string;
};

/** A signed-in browser; the token itself is never stored. */
export type SessionTable = {
  token_hash: string;
  id: string;
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

/** A link by which its holder sets a user's password, once. */
export type OneTimeTokenTable = { token_hash: string; user_id: string; created_at: number; expires_at: number };

/** One attempt to sign in, kept for a day to slow guessing down; `account` is a hash of what was typed as e-mail. */
export type SignInAttemptTable = { id: string; account: string; ip: string; at: number; outcome: string };

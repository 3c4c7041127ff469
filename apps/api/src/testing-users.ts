import type { Database } from '@counterpart/db/open';
import type { Actor } from '@counterpart/domain/identity/actor';
import { isIdentityAction } from '@counterpart/domain/identity/identity.events';
import type { Role } from '@counterpart/domain/shared/codes';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import type { House } from './kernel/house.ts';
import { gate, hashPassword } from './modules/identity/index.ts';
import { createApp } from './server.ts';

/** The password of every seeded user. */
export const TEST_PASSWORD = 'thuyền giấy qua cầu gỗ';

let hash: Promise<string> | null = null;

/** What a test says of a user; the rest is ordinary. */
export type TestUser = {
  readonly role: Role;
  readonly id?: string;
  readonly email?: string;
  readonly agencyId?: string;
  readonly partnerId?: string;
  readonly isDemo?: boolean;
  readonly hasPassword?: boolean;
};

/** A user as seeded, and who it is when acting. */
export type SeededUser = { readonly id: string; readonly email: string; readonly actor: Actor };

/** Writes a user who can sign in with `TEST_PASSWORD`. */
export async function seedUser(house: House, user: TestUser): Promise<SeededUser> {
  const id = user.id ?? house.newId('user');
  const email = user.email ?? `${user.role}.${id.slice(4)}@example.org`;
  const name = `Test ${user.role}`;
  hash ??= hashPassword(TEST_PASSWORD);
  const password_hash = user.isDemo || user.hasPassword === false ? null : await hash;
  const place = { agency_id: user.agencyId ?? null, partner_id: user.partnerId ?? null };
  await house.db.transaction((tx) =>
    tx
      .insertInto('app_user')
      .values({
        id,
        email,
        email_fold: email.toLowerCase(),
        name,
        sort_key: viSortKey(name),
        role: user.role,
        ...place,
        language: 'vi',
        password_hash,
        is_disabled: 0,
        is_demo: user.isDemo ? 1 : 0,
        created_at: house.clock.now(),
        last_sign_in_at: 0,
        version: 1,
        updated_at: house.clock.now(),
        updated_by: 'usr_test',
      })
      .execute(),
  );
  const actor = { userId: id, name, role: user.role, agencyId: place.agency_id, partnerId: place.partner_id };
  return { id, email, actor: { ...actor, channel: 'web' } };
}

/** Throws when the audit log holds an action that the list of actions on accounts lacks. */
export async function refuseUnknownActions(db: Database): Promise<void> {
  const written = await db.read.selectFrom('audit_event').select('action').distinct().execute();
  const unknown = written.map((one) => one.action).filter((action) => !isIdentityAction(action));
  if (unknown.length > 0) throw new Error(`identity.events.ts lacks ${unknown.join(', ')}`);
}

/** An answer as a browser gets it: the status, and the data or the refusal. */
export type TestAnswer = {
  readonly status: number;
  readonly data: unknown;
  readonly error: { readonly code: string; readonly details: Record<string, unknown> } | null;
  readonly text: string;
  readonly headers: Headers;
};

/** A browser with its cookies, calling the real HTTP application of a house. */
export type TestBrowser = {
  cookie: string | null;
  query(path: string, input?: unknown): Promise<TestAnswer>;
  mutate(path: string, input: unknown): Promise<TestAnswer>;
  signIn(email: string, password?: string): Promise<TestAnswer>;
  /** Sends any request as it is. */
  send(path: string, init: RequestInit): Promise<Response>;
};

/** Opens a browser without cookies. `headers` go with every call of ours. */
export function openBrowser(house: House, headers: Record<string, string> = {}): TestBrowser {
  const app = createApp({ house, gate, webRoot: null, readiness: { isReady: true } });
  const origin = house.settings.publicUrl;
  const call = async (browser: TestBrowser, path: string, init: RequestInit): Promise<TestAnswer> => {
    const sent = new Headers({ 'x-app': '1', origin, ...headers, ...(init.headers as Record<string, string>) });
    if (browser.cookie !== null) sent.set('cookie', browser.cookie);
    const response = await app.request(`${origin}${path}`, { ...init, headers: sent });
    const given = response.headers.get('set-cookie');
    if (given !== null) browser.cookie = given.includes('Max-Age=0') ? null : (given.split(';')[0] ?? null);
    const text = await response.text();
    const body = JSON.parse(text) as { result?: { data: unknown }; error?: { data: TestAnswer['error'] } };
    return {
      status: response.status,
      data: body.result?.data,
      error: body.error?.data ?? null,
      text,
      headers: response.headers,
    };
  };
  const browser: TestBrowser = {
    cookie: null,
    query: (path, input) => {
      const asked = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return call(browser, `/trpc/${path}${asked}`, { method: 'GET' });
    },
    mutate: (path, input) =>
      call(browser, `/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      }),
    signIn: (email, password = TEST_PASSWORD) => browser.mutate('session.signIn', { email, password }),
    send: async (path, init) => app.request(`${origin}${path}`, init),
  };
  return browser;
}

import { trpcAs, type TestHouse, testHouse } from '@counterpart/api/testing';
import { seedUser } from '@counterpart/api/testing-users';
import { seedSmallWorld, type SmallWorld } from '@counterpart/api/testing-world';
import type { Actor } from '@counterpart/domain/identity/actor';
import type { Role } from '@counterpart/domain/shared/codes';
import type { Language } from '@counterpart/domain/shared/text';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { vi } from 'vitest';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { drawApp } from './testing-draw.tsx';

/** A register of its own with two partners, two agencies and a short procedure, for drawing pages on. */
export type TestRegister = {
  readonly base: TestDatabase;
  readonly house: TestHouse;
  readonly world: SmallWorld;
};

/** Opens a register on SQLite; the page's calls reach it through the API's real route. */
export async function openRegister(): Promise<TestRegister> {
  const base = await createTestDatabase('sqlite');
  const house = testHouse(base.db);
  return { base, house, world: await seedSmallWorld(house) };
}

/** Who looks at a page, and where it begins. */
export type PageVisit = {
  readonly path: string;
  readonly role: Role;
  readonly partnerId?: string;
  readonly language?: Language;
};

/** Draws the application at an address as a person of the register. */
export async function visitPage({ house }: TestRegister, { path, role, partnerId, language = 'en' }: PageVisit) {
  const { actor } = await seedUser(house, { role, hasPassword: false, ...(partnerId && { partnerId }) });
  answerCallsAs(house, actor);
  const queryClient = createQueryClient(() => {});
  const router = createAppRouter({ queryClient, history: createMemoryHistory({ initialEntries: [path] }) });
  await drawApp(<RouterProvider router={router} />, { language, queryClient });
  return { router, actor, queryClient };
}

/** The stand-in for a browser calls itself without end when a day's segment takes the focus. */
vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => {});

function answerCallsAs(house: TestHouse, actor: Actor): void {
  const answer = trpcAs(house, actor);
  vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) =>
    answer(new Request(new URL(String(input), 'http://127.0.0.1:3000'), init)),
  );
}

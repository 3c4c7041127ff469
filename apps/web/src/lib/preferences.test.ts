// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

const KEY = 'counterpart.preferences';

async function freshVisit() {
  vi.resetModules();
  return import('./preferences.ts');
}

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('data-theme');
});

test('the first visit is Vietnamese and follows the device', async () => {
  const { getPreferences } = await freshVisit();
  expect(getPreferences()).toEqual({ language: 'vi', theme: 'system' });
});

test('a choice applies at once and stands at the next visit', async () => {
  (await freshVisit()).setPreferences({ theme: 'dark', language: 'en' });
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.documentElement.lang).toBe('en');
  expect((await freshVisit()).getPreferences()).toEqual({ language: 'en', theme: 'dark' });
});

test('going back to the device’s theme takes the mark off the page', async () => {
  const { setPreferences } = await freshVisit();
  setPreferences({ theme: 'dark' });
  setPreferences({ theme: 'system' });
  expect(document.documentElement.hasAttribute('data-theme')).toBe(false);
});

test('the account’s language is taken until one is chosen here', async () => {
  const first = await freshVisit();
  first.setPreferences({ theme: 'light' });
  expect(first.adoptLanguage('en')).toBe(true);
  expect(first.getPreferences().language).toBe('en');
  first.setPreferences({ language: 'vi' });
  expect(first.adoptLanguage('en')).toBe(false);
  expect(first.getPreferences().language).toBe('vi');
});

test.each(['not json', '[]', 'null', '{"language":"fr","theme":"pink"}'])(
  'stored nonsense %s is ignored',
  async (stored) => {
    localStorage.setItem(KEY, stored);
    expect((await freshVisit()).getPreferences()).toEqual({ language: 'vi', theme: 'system' });
  },
);

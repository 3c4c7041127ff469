import type { Page } from 'playwright-core';
import { axeViolations, overflowsSideways } from './harness.ts';

const WIDTHS = [1280, 360] as const;

/** How visitors come, so that every page is loaded once in each language and once at each width. */
export const ARRIVALS = [
  ['vi', 1280],
  ['en', 360],
] as const;

/**
 * What is wrong with the open page at both widths and in both themes: what axe finds, what sticks out sideways. A theme
 * changes colours alone, so all else is judged once per width. `ready` waits for what a width shows.
 */
export async function faultsInEveryLook(page: Page, ready: () => Promise<unknown>): Promise<string[]> {
  const came = page.viewportSize() ?? { width: WIDTHS[0], height: 860 };
  const faults: string[] = [];
  // What slides in is judged where it comes to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of WIDTHS.toSorted((one, other) => Math.abs(one - came.width) - Math.abs(other - came.width))) {
    await page.setViewportSize({ ...came, width });
    await wear(page, 'light');
    await ready();
    const found = await axeViolations(page);
    if (await overflowsSideways(page)) found.push('sticks out sideways');
    await wear(page, 'dark');
    const dark = await axeViolations(page, 'colours');
    faults.push(...found.map((one) => `${width} px: ${one}`), ...dark.map((one) => `${width} px, dark: ${one}`));
  }
  await page.setViewportSize(came);
  return faults;
}

/** Puts on a theme as the page itself does, and waits until it is drawn. */
async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(async (worn) => {
    document.documentElement.dataset['theme'] = worn;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, theme);
}

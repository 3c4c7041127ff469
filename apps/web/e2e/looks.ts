import type { Page } from 'playwright-core';
import { axeViolations, overflowsSideways } from './harness.ts';

const WIDTHS = [1280, 360] as const;

/** How visitors come, so that every page is loaded once in each language and once at each width. */
export const ARRIVALS = [
  ['vi', 1280],
  ['en', 360],
] as const;

/**
 * What is wrong with the open page at both widths, as it came in light and at the other width in dark: what axe finds,
 * what sticks out sideways. Over the arrivals every width is seen in each language and in each theme. `ready` waits for
 * what a width shows.
 */
export async function faultsInEveryLook(page: Page, ready: () => Promise<unknown>): Promise<string[]> {
  const came = page.viewportSize() ?? { width: WIDTHS[0], height: 860 };
  const looks = [
    [came.width, 'light'],
    [came.width === WIDTHS[0] ? WIDTHS[1] : WIDTHS[0], 'dark'],
  ] as const;
  const faults: string[] = [];
  for (const [width, theme] of looks) {
    await page.setViewportSize({ ...came, width });
    await wear(page, theme);
    await ready();
    const found = await axeViolations(page);
    if (await overflowsSideways(page)) found.push('sticks out sideways');
    faults.push(...found.map((one) => `${width} px, ${theme}: ${one}`));
  }
  await page.setViewportSize(came);
  return faults;
}

/** Puts on a theme as the page itself does, and waits until it is drawn. */
async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  // What slides in is judged where it comes to rest.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate(async (worn) => {
    document.documentElement.dataset['theme'] = worn;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, theme);
}

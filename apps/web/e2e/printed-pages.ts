import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';

/** How many sheets a page takes when it is printed, as poppler counts them. */
export async function printedPages(page: Page): Promise<number> {
  const input = await page.pdf({ preferCSSPageSize: true });
  const told = execFileSync('pdfinfo', ['-'], { input, encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)$/m.exec(told)?.[1]);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const BOOT_FILE = new URL('./src/styles/boot.js', import.meta.url);

/**
 * Leaves out the 34 languages the kit carries: our own strings stand in for all of them.
 * A test proves that every string the kit knows has one of ours.
 */
export function withoutKitLanguages(): Plugin {
  return {
    name: 'without-kit-languages',
    enforce: 'pre',
    load: (id) =>
      /react-(aria|stately|aria-components)\/dist\/private\/intl\/.*[a-z]{2}-[A-Z]{2}\.m?js$/.test(
        id.split('?')[0] ?? '',
      )
        ? 'export default {};'
        : null,
  };
}

/** In a build, turns `words.vi.ts` and `words.en.ts` into the words of that one language, each its own chunk. */
export function wordsByLanguage(): Plugin {
  return {
    name: 'words-by-language',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const language = /\/lib\/words\.(vi|en)\.ts$/.exec(id)?.[1];
      if (language !== 'vi' && language !== 'en') return null;
      const { wordsOf } = await import('@counterpart/i18n/resources');
      return `export const words = ${JSON.stringify(wordsOf(language))};`;
    },
  };
}

/** Puts the boot script and the preload of the text font's two subsets into the head. */
export function headOfPage(): Plugin {
  return {
    name: 'head-of-page',
    generateBundle() {
      const source = readFileSync(BOOT_FILE, 'utf8');
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      this.emitFile({ type: 'asset', fileName: `assets/boot-${hash}.js`, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (!bundle) return [{ tag: 'script', attrs: { src: '/src/styles/boot.js' }, injectTo: 'head-prepend' }];
        const files = Object.keys(bundle);
        const boot = files.find((file) => file.startsWith('assets/boot-'));
        const fonts = files.filter((file) => /be-vietnam-pro-(latin|vietnamese)-400-normal.*\.woff2$/.test(file));
        if (!boot || fonts.length !== 2) throw new Error('The boot script or the text font is missing from the build');
        return [
          { tag: 'script', attrs: { src: `/${boot}` }, injectTo: 'head-prepend' },
          ...fonts.map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}

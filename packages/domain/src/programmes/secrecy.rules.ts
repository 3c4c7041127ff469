import type { LocalText } from '../shared/text.ts';

/** What stands for the title of a secret programme wherever a paper or a feed leaves the register. */
export const SECRET_TITLE: LocalText = { vi: 'Mật: chỉ ghi số và ngày', en: 'Secret: number and dates only' };

import { defineMessages } from '../define-messages.ts';

/** Large amounts in words, shown beside a typed amount before it is saved. */
export const amountMessages = defineMessages({
  'amount.thousand': { vi: '{{value}} nghìn {{currency}}', en: '{{value}} thousand {{currency}}' },
  'amount.million': { vi: '{{value}} triệu {{currency}}', en: '{{value}} million {{currency}}' },
  'amount.billion': { vi: '{{value}} tỷ {{currency}}', en: '{{value}} billion {{currency}}' },
  'amount.trillion': { vi: '{{value}} nghìn tỷ {{currency}}', en: '{{value}} trillion {{currency}}' },
  'amount.about': { vi: 'khoảng {{amount}}', en: 'about {{amount}}' },
});

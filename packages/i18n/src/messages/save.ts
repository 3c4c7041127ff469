import { defineMessages } from '../define-messages.ts';

/** Words about saving: whether what was typed has reached the register. */
export const saveMessages = defineMessages({
  'save.saving': { vi: 'Đang lưu…', en: 'Saving…' },
  'save.saved': { vi: 'Đã lưu lúc {{time}}', en: 'All saved {{time}}' },
  'save.failed': { vi: 'Chưa lưu được', en: 'Not saved' },
  'save.notSaved': {
    vi: 'Chưa lưu được vì không kết nối được máy chủ. Nội dung vẫn còn trên trang; hãy thử lại.',
    en: 'Not saved because the server could not be reached. What you entered is still here; try again.',
  },
});

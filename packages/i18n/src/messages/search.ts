import { defineMessages } from '../define-messages.ts';

/** The search over the whole register, in the top bar. */
export const searchMessages = defineMessages({
  'search.open': { vi: 'Tìm và chuyển nhanh', en: 'Find and go' },
  'search.hint': { vi: 'Tìm, không cần dấu', en: 'Find' },
  'search.placeholder': {
    vi: 'Tên hoặc mã chương trình, nhà tài trợ, trang',
    en: 'Programme by title or code, partner, page',
  },
  'search.placeholderTasks': {
    vi: 'Chương trình, nhiệm vụ, nhà tài trợ, trang; “việc:” chỉ tìm nhiệm vụ',
    en: 'Programme, task, partner, page; “task:” finds tasks only',
  },
  'search.programmes': { vi: 'Chương trình, dự án', en: 'Programmes' },
  'search.partners': { vi: 'Nhà tài trợ', en: 'Partners' },
  'search.pages': { vi: 'Trang', en: 'Pages' },
  'search.nothing': { vi: 'Không có gì khớp “{{text}}”', en: 'Nothing matches “{{text}}”' },
});

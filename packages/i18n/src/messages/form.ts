import { defineMessages } from '../define-messages.ts';

/** Words of every form that is sent. */
export const formMessages = defineMessages({
  'form.save': { vi: 'Lưu', en: 'Save' },
  'form.add': { vi: 'Thêm', en: 'Add' },
  'form.cancel': { vi: 'Bỏ', en: 'Cancel' },
  'form.unsaved': { vi: 'Nội dung vừa nhập chưa được lưu.', en: 'What you typed is not saved.' },
  'form.keepEditing': { vi: 'Nhập tiếp', en: 'Keep editing' },
  'form.discard': { vi: 'Bỏ nội dung đã nhập', en: 'Discard it' },
  'form.conflictTitle': {
    vi: 'Người khác vừa sửa cùng mục với bạn',
    en: 'Somebody else has just changed the same fields',
  },
  'form.conflictBody': {
    vi: 'Chọn giá trị đúng cho từng mục, rồi lưu lại. Nội dung bạn nhập vẫn còn nguyên.',
    en: 'Choose the right value for each field, then save again. Nothing you typed is lost.',
  },
  'form.theirs': { vi: 'Của họ', en: 'Theirs' },
  'form.yours': { vi: 'Của bạn', en: 'Yours' },
  'form.takeTheirs': { vi: 'Lấy của họ', en: 'Take theirs' },
  'form.keepMine': { vi: 'Giữ của tôi', en: 'Keep mine' },
  'form.undone': { vi: 'Đã hoàn tác', en: 'Undone' },
  'form.copy': { vi: 'Sao chép', en: 'Copy' },
  'form.copyByHand': {
    vi: 'Trình duyệt không cho sao chép. Nội dung đã được chọn; hãy bấm Ctrl+C.',
    en: 'The browser does not allow copying. The text is selected; press Ctrl+C.',
  },
  'form.empty': { vi: '(trống)', en: '(empty)' },
});

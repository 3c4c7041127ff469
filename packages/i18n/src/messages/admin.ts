import { defineMessages } from '../define-messages.ts';

/** What administrators keep: the frame of its pages, agencies, partners and persons. */
export const adminMessages = defineMessages({
  'admin.mails': { vi: 'Thư', en: 'Mails' },
  'admin.title': { vi: 'Quản trị', en: 'Administration' },
  'admin.users': { vi: 'Người dùng', en: 'Users' },
  'admin.agencies': { vi: 'Cơ quan', en: 'Agencies' },
  'admin.partners': { vi: 'Nhà tài trợ', en: 'Partners' },
  'admin.persons': { vi: 'Cá nhân', en: 'Persons' },
  'admin.calendar': { vi: 'Lịch làm việc', en: 'Calendar' },
  'admin.procedures': { vi: 'Quy trình', en: 'Procedures' },
  'admin.noRightTitle': { vi: 'Bạn không có quyền mở trang này', en: 'You may not open this page' },
  'admin.noRightBody': {
    vi: 'Các trang quản trị dành cho người quản trị hệ thống. Nếu công việc cần đến, hãy hỏi người quản trị của cơ quan bạn.',
    en: 'These pages are for system administrators. If your work needs them, ask the administrator of your office.',
  },
  'admin.searchByName': { vi: 'Tìm theo tên hoặc mã, không cần dấu', en: 'Find by name or code, accents not needed' },
  'admin.searchPerson': {
    vi: 'Tìm theo họ tên hoặc chức vụ, không cần dấu',
    en: 'Find by name or title, accents not needed',
  },
  'admin.validOn': { vi: 'Có hiệu lực vào ngày', en: 'Valid on' },
  'admin.showAllTimes': { vi: 'Xem cả trước đây và sau này', en: 'Show past and future too' },
  'admin.any': { vi: 'Tất cả', en: 'All' },
  'admin.clear': { vi: 'Bỏ điều kiện tìm', en: 'Clear the search' },
  'admin.noMatch': { vi: 'Không có mục nào khớp', en: 'Nothing matches' },
  'admin.showMore': { vi: 'Xem thêm', en: 'Show more' },
  'admin.shownOf': {
    vi: 'Đang xem {{count}} trong {{total}}',
    en: { one: '{{count}} of {{total}}', other: '{{count}} of {{total}}' },
  },
  'admin.yes': { vi: 'có', en: 'yes' },
  'admin.no': { vi: 'không', en: 'no' },
  'admin.remove': { vi: 'Bỏ', en: 'Remove' },
  'admin.saved': { vi: 'Đã lưu: {{name}}', en: 'Saved: {{name}}' },
  'admin.added': { vi: 'Đã thêm: {{name}}', en: 'Added: {{name}}' },
  'admin.missingTitle': { vi: 'Không tìm thấy', en: 'Not found' },
  'admin.missingBody': {
    vi: 'Mục này không có hoặc không còn nữa. Hãy đóng lại và tìm trong danh sách.',
    en: 'This record is not there, or no longer. Close this and look for it in the list.',
  },
  'admin.ended': { vi: 'đã kết thúc', en: 'ended' },
  'admin.acting': { vi: 'quyền', en: 'acting' },
  'admin.validSince': { vi: 'từ {{from}}', en: 'since {{from}}' },
  'admin.validUntil': { vi: 'đến {{to}}', en: 'until {{to}}' },
  'admin.validBetween': { vi: '{{from}} đến {{to}}', en: '{{from}} to {{to}}' },
  'admin.under': { vi: 'thuộc {{name}}', en: 'under {{name}}' },
  'admin.succeededBy': { vi: 'Kế thừa: {{name}}', en: 'Succeeded by {{name}}' },

  'admin.column.name': { vi: 'Tên', en: 'Name' },
  'admin.column.code': { vi: 'Mã', en: 'Code' },
  'admin.column.kind': { vi: 'Loại', en: 'Kind' },
  'admin.column.iati': { vi: 'Mã IATI', en: 'IATI identifier' },
  'admin.column.valid': { vi: 'Hiệu lực', en: 'Valid' },
  'admin.column.successor': { vi: 'Kế thừa', en: 'Successor' },
  'admin.column.person': { vi: 'Họ và tên', en: 'Name' },
  'admin.column.title': { vi: 'Chức vụ', en: 'Title' },
  'admin.column.place': { vi: 'Cơ quan, tổ chức', en: 'Organisation' },
  'admin.column.source': { vi: 'Nguồn', en: 'Source' },

  'admin.agenciesLead': {
    vi: 'Cơ quan không bị xóa: khi đổi tên hoặc sáp nhập, tên cũ giữ nguyên trên văn bản đã ký và chỉ sang cơ quan kế thừa.',
    en: 'No agency is deleted: after a rename or merger the old name stays on what was signed and points to its successor.',
  },
  'admin.addAgency': { vi: 'Thêm cơ quan', en: 'Add an agency' },
  'admin.agencyCodeHint': {
    vi: 'Chữ in hoa không dấu, chữ số và . _ -, ví dụ MOF. Tài khoản và bảng tính dùng mã này.',
    en: 'Capital letters, digits and . _ -, for example MOF. Accounts and sheets use this code.',
  },
  'admin.validFromHint': {
    vi: 'Để trống nếu có từ trước khi dùng hệ thống',
    en: 'Leave empty if it existed before the register',
  },
  'admin.succeed': { vi: 'Đổi tên hoặc sáp nhập…', en: 'Rename or merge…' },
  'admin.succeedHint': {
    vi: 'Sửa ở đây là sửa sai sót. Nếu cơ quan đổi tên hoặc sáp nhập, hãy dùng:',
    en: 'Editing here corrects mistakes. If the agency was renamed or merged, use:',
  },
  'admin.succeedTitle': { vi: 'Đổi tên hoặc sáp nhập: {{name}}', en: 'Rename or merge: {{name}}' },
  'admin.succeedEnds': { vi: 'Cơ quan kết thúc', en: 'What ends' },
  'admin.succeedAlso': { vi: 'Cùng sáp nhập với', en: 'Merged together with' },
  'admin.succeedOn': { vi: 'Cơ quan kế thừa hoạt động từ ngày', en: 'The successor begins on' },
  'admin.succeedOnHint': { vi: 'Cơ quan cũ kết thúc hết ngày {{last}}', en: 'The old one ends after {{last}}' },
  'admin.succeedWhereTo': { vi: 'Kế thừa bởi', en: 'Succeeded by' },
  'admin.succeedNew': { vi: 'Cơ quan mới', en: 'A new agency' },
  'admin.succeedNewNote': { vi: 'Đổi tên, hoặc lập cơ quan mới', en: 'A rename, or a merger into a new one' },
  'admin.succeedExisting': { vi: 'Cơ quan đã có', en: 'An existing agency' },
  'admin.succeedExistingNote': { vi: 'Nhập vào một cơ quan đang hoạt động', en: 'A merger into one that goes on' },
  'admin.succeedInto': { vi: 'Cơ quan kế thừa', en: 'Successor' },
  'admin.successorMissing': { vi: 'Hãy chọn cơ quan kế thừa', en: 'Choose the successor' },
  'admin.succeedSubmit': { vi: 'Ghi nhận', en: 'Record it' },
  'admin.succeeded': {
    vi: 'Đã ghi nhận: {{count}} cơ quan kết thúc và chỉ sang cơ quan kế thừa',
    en: {
      one: 'Recorded: {{count}} agency ends and points to its successor',
      other: 'Recorded: {{count}} agencies end and point to their successor',
    },
  },

  'admin.partnersLead': {
    vi: 'Nhà tài trợ và tổ chức quốc tế. Tên tiếng Việt hiện trên màn hình và văn bản tiếng Việt.',
    en: 'Donors and international organisations. The Vietnamese name stands on Vietnamese screens and documents.',
  },
  'admin.addPartner': { vi: 'Thêm nhà tài trợ', en: 'Add a partner' },
  'admin.partnerCodeHint': {
    vi: 'Chữ in hoa không dấu, chữ số và _ -, ví dụ WB. Mã đứng trong địa chỉ trang.',
    en: 'Capital letters, digits and _ -, for example WB. It stands in the page’s address.',
  },
  'admin.iatiHint': {
    vi: 'Mã tổ chức theo danh mục IATI, ví dụ 44000 hoặc XM-DAC-46004',
    en: 'The organisation’s IATI code, for example 44000 or XM-DAC-46004',
  },

  'admin.personsLead': {
    vi: 'Người ký và đầu mối của hai bên, với chức vụ theo từng thời gian. Đổi chức vụ: kết thúc dòng cũ và thêm dòng mới.',
    en: 'Signatories and contacts of both sides, with the title each held and when. A new title is a new row; end the old one.',
  },
  'admin.addPerson': { vi: 'Thêm cá nhân', en: 'Add a person' },
  'admin.noPersons': { vi: 'Chưa có cá nhân nào', en: 'No persons yet' },
  'admin.noPersonsBody': {
    vi: 'Thêm người ký và đầu mối của hai bên để chọn khi lập lịch ký.',
    en: 'Add the signatories and contacts of both sides, to choose from in the signing schedule.',
  },
  'admin.titleHint': {
    vi: 'Đúng như ghi trên văn bản, ví dụ Bộ trưởng',
    en: 'As documents print it, for example Bộ trưởng',
  },
  'admin.personPlaceHint': {
    vi: 'Người của nhà tài trợ; để trống nếu là người phía Việt Nam',
    en: 'For a partner’s person; leave empty for the home side',
  },
  'admin.personValidHint': { vi: 'Ngày bắt đầu giữ chức vụ này', en: 'The first day in this office' },
  'admin.personOnePlace': {
    vi: 'Một người chỉ thuộc một cơ quan hoặc một nhà tài trợ; hãy bỏ một trong hai',
    en: 'A person belongs to one agency or one partner; leave one of the two empty',
  },

  'admin.sourceHint': {
    vi: 'Văn bản hoặc trang công khai làm căn cứ',
    en: 'The document or public page this rests on',
  },
  'admin.sourceMissing': { vi: 'Hãy ghi nguồn', en: 'Name the source' },
  'admin.nameMissing': {
    vi: 'Hãy nhập tên, ít nhất bằng một thứ tiếng',
    en: 'Enter a name in at least one language',
  },
  'admin.personNameMissing': { vi: 'Hãy nhập họ và tên', en: 'Enter the name' },
  'admin.codeInvalid': {
    vi: 'Hãy nhập mã bằng chữ in hoa không dấu và chữ số, ít nhất hai ký tự',
    en: 'Enter a code of capital letters and digits, at least two characters',
  },
  'admin.valueInvalid': { vi: 'Giá trị này không hợp lệ; hãy kiểm tra lại', en: 'This value is not valid; check it' },
  'admin.dayOrder': {
    vi: 'Ngày cuối phải từ ngày {{from}} trở đi',
    en: 'The last day must be on or after {{from}}',
  },
});

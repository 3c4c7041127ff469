import type { ErrorCode } from '@counterpart/domain/shared/errors';
import { defineMessages, type Message } from '../define-messages.ts';

/** What happened and what to do, for each refusal code of the domain; a code without words does not compile. */
export const errorMessages = defineMessages({
  'error.auth.not_signed_in': {
    vi: 'Bạn chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  'error.auth.wrong_credentials': {
    vi: 'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra và nhập lại.',
    en: 'The email or the password is not right. Check both and try again.',
  },
  'error.auth.too_many_attempts': {
    vi: 'Đã thử quá nhiều lần. Hãy thử lại sau {{wait}}.',
    en: 'Too many attempts. Try again in {{wait}}.',
  },
  'error.auth.demo_off': {
    vi: 'Máy chủ này không cho vào bằng vai trò mẫu. Hãy đăng nhập bằng tài khoản của bạn.',
    en: 'This server does not offer sample roles. Sign in with your own account.',
  },
  'error.auth.password_too_weak': {
    vi: 'Mật khẩu phải dài từ {{min}} đến {{max}} ký tự và không phải mật khẩu thường gặp.',
    en: 'The password must have {{min}} to {{max}} characters and must not be a common one.',
  },
  'error.auth.link_invalid': {
    vi: 'Liên kết này đã dùng, đã được thay hoặc quá 72 giờ. Hãy xin người quản trị một liên kết mới.',
    en: 'This link was used, replaced, or is more than 72 hours old. Ask your administrator for a new one.',
  },
  'error.auth.forbidden': {
    vi: 'Vai trò của bạn không được làm việc này. Hãy hỏi người quản trị hệ thống.',
    en: 'Your role may not do this. Ask your system administrator.',
  },
  'error.common.not_found': {
    vi: 'Không tìm thấy bản ghi này. Có thể nó đã bị xóa hoặc bạn không có quyền xem.',
    en: 'This record was not found. It may have been removed, or you may not have access to it.',
  },
  'error.common.conflict': {
    vi: 'Người khác vừa sửa cùng mục này. Hãy chọn giữ giá trị của bạn hay giá trị của họ.',
    en: 'Someone else has just changed the same field. Choose to keep your value or theirs.',
  },
  'error.common.duplicate': {
    vi: 'Giá trị “{{value}}” đã có ở bản ghi khác. Hãy dùng giá trị khác.',
    en: 'The value “{{value}}” is already used by another record. Use another one.',
  },
  'error.common.loop': {
    vi: 'Một bản ghi không thể đứng trên hoặc kế thừa chính nó, kể cả qua bản ghi khác. Hãy chọn bản ghi khác.',
    en: 'A record cannot stand above itself or succeed itself, not through others either. Choose another one.',
  },
  'error.common.in_use': {
    vi: 'Chưa xóa được: còn {{count}} bản ghi đang dùng mục này. Hãy gỡ các liên kết đó trước.',
    en: {
      one: 'This cannot be removed: {{count}} record still uses it. Remove that link first.',
      other: 'This cannot be removed: {{count}} records still use it. Remove those links first.',
    },
  },
  'error.common.nothing_changed': {
    vi: 'Không có gì thay đổi nên không có gì được lưu.',
    en: 'Nothing was changed, so nothing was saved.',
  },
  'error.common.invalid_input': {
    vi: 'Có mục chưa hợp lệ. Hãy sửa các mục được đánh dấu rồi lưu lại.',
    en: 'Some fields are not valid. Correct the marked fields and save again.',
  },
  'error.common.reason_required': { vi: 'Hãy ghi lý do của thay đổi này.', en: 'Give the reason for this change.' },
  'error.common.idempotency_mismatch': {
    vi: 'Yêu cầu này đã được gửi với nội dung khác. Hãy tải lại trang rồi làm lại.',
    en: 'This request was already sent with other content. Reload the page and do it again.',
  },
  'error.common.not_stored': {
    vi: 'Máy chủ không ghi được vào đĩa, có thể đã hết chỗ. Nội dung bạn nhập vẫn còn: hãy báo quản trị viên, rồi bấm lưu lại.',
    en: 'The server could not write to its disk; it may be full. What you typed is still here: tell an administrator, then save again.',
  },
  'error.common.busy': {
    vi: 'Hệ thống đang bận. Chưa lưu được; hãy thử lại sau ít giây.',
    en: 'The system is busy. Nothing was saved; try again in a few seconds.',
  },
  'error.common.too_many_requests': {
    vi: 'Quá nhiều yêu cầu. Hãy thử lại sau {{wait}}.',
    en: 'Too many requests. Try again in {{wait}}.',
  },
  'error.common.internal': {
    vi: 'Hệ thống gặp lỗi, thay đổi này chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã {{correlationId}}.',
    en: 'The system failed and this change was not saved. Try again; if it fails again, give your administrator the id {{correlationId}}.',
  },
  'error.common.offline': {
    vi: 'Không kết nối được máy chủ. Nội dung bạn nhập vẫn còn; hãy thử lại khi có mạng.',
    en: 'The server cannot be reached. What you typed is kept; try again when the connection is back.',
  },
  'error.date.order': {
    vi: 'Thứ tự ngày chưa đúng: {{earlierOn}} phải trước hoặc bằng {{laterOn}}.',
    en: 'The dates are in the wrong order: {{earlierOn}} must be on or before {{laterOn}}.',
  },
  'error.date.in_future': {
    vi: 'Ngày {{day}} sau hôm nay ({{today}}). Ngày đã thực hiện không thể ở tương lai.',
    en: '{{day}} lies after today ({{today}}). The day on which something was done cannot be in the future.',
  },
  'error.currency.unknown': {
    vi: 'Không có mã tiền tệ “{{currency}}”. Hãy dùng mã ISO ba chữ cái, ví dụ USD.',
    en: 'There is no currency code “{{currency}}”. Use the three-letter ISO code, for example USD.',
  },
  'error.procedure.invalid': {
    vi: 'Quy trình còn {{count}} chỗ chưa hợp lệ. Hãy sửa các bước được đánh dấu.',
    en: {
      one: 'The procedure has {{count}} problem. Correct the marked step.',
      other: 'The procedure has {{count}} problems. Correct the marked steps.',
    },
  },
  'error.procedure.not_published': {
    vi: 'Quy trình {{code}}, phiên bản {{versionNo}}, chưa được ban hành nên chưa dùng được.',
    en: 'Procedure {{code}}, version {{versionNo}}, is not published and cannot be used yet.',
  },
  'error.procedure.other_procedure': {
    vi: 'Phiên bản này thuộc quy trình khác. Hãy chọn một phiên bản của quy trình {{code}}.',
    en: 'This version belongs to another procedure. Choose a version of procedure {{code}}.',
  },
  'error.procedure.not_a_draft': {
    vi: 'Phiên bản {{versionNo}} của quy trình {{code}} đã ban hành nên không sửa được. Hãy soạn phiên bản mới.',
    en: 'Version {{versionNo}} of procedure {{code}} is published and cannot be changed. Draft a new version.',
  },
  'error.procedure.draft_exists': {
    vi: 'Quy trình {{code}} đã có bản thảo phiên bản {{versionNo}}. Hãy ban hành hoặc bỏ bản thảo đó trước.',
    en: 'Procedure {{code}} already has a draft, version {{versionNo}}. Publish or discard that one first.',
  },
  'error.procedure.starts_too_early': {
    vi: 'Phiên bản {{versionNo}} áp dụng từ {{from}}. Phiên bản mới phải áp dụng sau ngày đó.',
    en: 'Version {{versionNo}} is in force since {{from}}. A new version must begin after that day.',
  },
  'error.instrument.side_state_reason_required': {
    vi: 'Hãy ghi lý do tạm dừng, rút, hủy hoặc chấm dứt văn kiện.',
    en: 'Give the reason for putting the instrument on hold, dropping, cancelling or terminating it.',
  },
  'error.milestone.not_applicable': {
    vi: 'Bước {{stepCode}} không áp dụng cho hồ sơ này.',
    en: 'Step {{stepCode}} does not apply to this file.',
  },
  'error.milestone.partner_acts': {
    vi: 'Bước {{stepCode}} do đối tác thực hiện nên không giao cho cơ quan trong nước.',
    en: 'The partner acts in step {{stepCode}}, so it is not given to a home agency.',
  },
  'error.clock.already_paused': {
    vi: 'Thời hạn đang tạm dừng từ {{day}}. Ghi ngày tính lại trước khi tạm dừng lần nữa.',
    en: 'The clock is already paused since {{day}}. Record when it runs again before pausing it anew.',
  },
  'error.clock.not_paused': {
    vi: 'Vào ngày đó thời hạn không tạm dừng. Hãy xem lại các sự kiện đã ghi.',
    en: 'The clock is not paused on that day. Check the events recorded so far.',
  },
  'error.clock.already_complete': {
    vi: 'Hồ sơ đã được ghi là đủ từ {{day}}. Nếu ngày đó sai, hãy đính chính sự kiện ấy.',
    en: 'The dossier is already recorded as complete on {{day}}. If that day is wrong, correct that event.',
  },
  'error.clock.already_returned': {
    vi: 'Hồ sơ đã trả lại từ {{day}} và chưa nhận lại. Ghi ngày nhận lại trước.',
    en: 'The dossier went back on {{day}} and has not come in again. Record when it came in first.',
  },
  'error.clock.after_done': {
    vi: 'Bước này đã xong ngày {{day}}, nên sự kiện không thể muộn hơn ngày đó.',
    en: 'This step was done on {{day}}, so nothing can have happened to its dossier after that day.',
  },
  'error.clock.unknown_event': {
    vi: 'Sự kiện cần đính chính không còn hiệu lực, có thể người khác vừa đính chính. Hãy tải lại và xem lại.',
    en: 'The event to correct no longer stands; someone may have just corrected it. Reload and look again.',
  },
  'error.meeting.item_linked': {
    vi: 'Nội dung này đang theo một hồ sơ khác của sổ. Cập nhật hồ sơ đó, hoặc bỏ liên kết trước.',
    en: 'Another record follows this item. Update that record, or let go of it first.',
  },
  'error.meeting.item_settled': {
    vi: 'Nội dung này đã khép lại nên không chuyển thành việc mới được. Mở lại trước.',
    en: 'This item is closed, so nothing new can come of it. Reopen it first.',
  },
  'error.meeting.item_not_linked': {
    vi: 'Nội dung này không theo hồ sơ nào.',
    en: 'No record follows this item.',
  },
  'error.meeting.partner_named': {
    vi: 'Còn {{count}} nội dung của cuộc họp nêu đối tác này nên không bỏ đối tác ra được.',
    en: 'This partner cannot be taken out: items of the meeting that name it: {{count}}.',
  },
  'error.negotiation.round_closed': {
    vi: 'Vòng {{number}} đã kết thúc. Mở lại vòng này, hoặc chọn vòng khác.',
    en: 'Round {{number}} is closed. Reopen it, or choose another round.',
  },
  'error.negotiation.points_open': {
    vi: 'Còn {{open}} điểm chưa thống nhất. Ghi kết quả của từng điểm, rồi kết thúc vòng.',
    en: 'Points still open: {{open}}. Record how each of them ended, then close the round.',
  },
  'error.negotiation.point_closed': {
    vi: 'Điểm này đã khép lại. Mở lại rồi mới sửa lập trường.',
    en: 'This point is closed. Reopen it before changing a position.',
  },
  'error.task.closed': {
    vi: 'Nhiệm vụ này đã hoàn thành hoặc đã rút. Mở lại nhiệm vụ rồi mới ghi tiếp.',
    en: 'This task is done or withdrawn. Reopen it before recording anything else.',
  },
  'error.task.open': {
    vi: 'Nhiệm vụ này vẫn đang mở, không cần mở lại.',
    en: 'This task is open already; there is nothing to reopen.',
  },
  'error.task.not_proposed': {
    vi: 'Không có đề nghị hoàn thành nào đang chờ. Hãy tải lại để xem tình hình mới nhất.',
    en: 'No completion is proposed. Reload to see how the task stands now.',
  },
  'error.task.request_open': {
    vi: 'Đã có một đề nghị lùi hạn đang chờ Văn phòng quyết định.',
    en: 'An extension has been asked for already and waits for the office.',
  },
  'error.task.no_request': {
    vi: 'Không có đề nghị lùi hạn nào đang chờ. Hãy tải lại để xem tình hình mới nhất.',
    en: 'No extension is asked for. Reload to see how the task stands now.',
  },
  'error.task.no_deadline': {
    vi: 'Nhiệm vụ này không có thời hạn nên không cần lùi hạn.',
    en: 'This task has no deadline, so there is nothing to extend.',
  },
  'error.task.secret_content': {
    vi: 'Văn bản mật chỉ ghi số và ngày. Hãy xóa phần nội dung, lý do, cơ quan ban hành và điều khoản.',
    en: 'Of a secret document only number and date are kept. Remove content, reason, issuer and clause.',
  },
  'error.task.content_required': {
    vi: 'Chưa ghi nội dung nhiệm vụ. Hãy ghi bằng tiếng Việt hoặc tiếng Anh.',
    en: 'The task says nothing yet. Write it in Vietnamese or English.',
  },
  'error.task.periods': {
    vi: 'Quy tắc lặp này cho {{count}} kỳ; cần từ 1 đến {{max}} kỳ. Hãy sửa ngày bắt đầu hoặc ngày kết thúc.',
    en: 'This rule gives {{count}} periods; it takes from 1 to {{max}}. Change the first or the last day.',
  },
  'error.task.not_last': {
    vi: 'Việc này không còn là việc mới nhất của nhiệm vụ nên không thu hồi được. Hãy tải lại để xem.',
    en: 'Something else has happened to the task since, so this cannot be taken back. Reload to see it.',
  },
  'error.task.series_ended': {
    vi: 'Nhiệm vụ định kỳ này đã kết thúc sớm. Hãy tiếp tục lại trước khi kéo dài.',
    en: 'This recurring task was ended early. Resume it before lengthening it.',
  },
  'error.task.series_over': {
    vi: 'Không còn kỳ nào sắp tới để thay đổi. Các kỳ đã bắt đầu giữ nguyên.',
    en: 'No period is still to come, so there is nothing to change. Periods that have begun stay as they are.',
  },
  'error.task.series_changed': {
    vi: 'Một kỳ sắp tới vừa có người khác thay đổi. Những gì bạn nhập vẫn còn; hãy xem lại các kỳ rồi lưu lần nữa.',
    en: 'Somebody has just changed one of the periods to come. What you typed is kept; look at the periods and save again.',
  },
  'error.urging.too_soon': {
    vi: 'Nhiệm vụ {{code}} vừa được đôn đốc ở mức này hoặc cơ quan đã hẹn ngày. Chờ hết thời gian chờ rồi đôn đốc tiếp.',
    en: 'Task {{code}} was just urged on this level, or a day is promised. Wait until that time has passed.',
  },
  'error.urging.out_of_order': {
    vi: 'Nhiệm vụ {{code}} chưa được đôn đốc ở mức thấp hơn. Đôn đốc theo thứ tự các mức.',
    en: 'Task {{code}} was not urged on the level below. Urge level by level.',
  },
  'error.urging.number_taken': {
    vi: 'Số {{number}}/{{symbol}} năm {{year}} đã dùng. Chọn số khác hoặc để hệ thống cấp số.',
    en: 'Number {{number}}/{{symbol}} of {{year}} is used already. Take another, or let the register give one.',
  },
  'error.urging.withdrawn': {
    vi: 'Lần đôn đốc này đã thu hồi, không ghi thêm được.',
    en: 'This urging was withdrawn; nothing can be added to it.',
  },
  'error.signing.not_ready': {
    vi: 'Chưa đủ điều kiện ký: mới có {{done}} trên {{total}}. Xem các mục còn thiếu.',
    en: 'Not ready to sign: {{done}} of {{total}} conditions are met. See what is missing.',
  },
  'error.effectiveness.conditions_open': {
    vi: 'Chưa thể ghi có hiệu lực: mới đáp ứng {{done}} trên {{total}} điều kiện. Xem các điều kiện còn thiếu.',
    en: 'It cannot be effective yet: {{done}} of {{total}} conditions are met. See which ones are open.',
  },
  'error.effectiveness.not_signed': {
    vi: 'Văn kiện chưa ký nên chưa thể có hiệu lực. Hãy ghi ngày ký trước.',
    en: 'The instrument is not signed, so it cannot be effective. Record the signing first.',
  },
  'error.effectiveness.not_effective': {
    vi: 'Văn kiện chưa có hiệu lực nên chưa có thông báo hiệu lực. Hãy ghi ngày có hiệu lực trước.',
    en: 'The instrument is not effective, so there is no notice yet. Record the day of effect first.',
  },
  'error.effectiveness.already_effective': {
    vi: 'Văn kiện đã có hiệu lực từ {{day}}. Hãy tải lại trang để xem.',
    en: 'The instrument has been effective since {{day}}. Reload the page to see it.',
  },
  'error.effectiveness.met_elsewhere': {
    vi: 'Trạng thái này suy ra từ danh mục điều kiện hoặc từ văn kiện khác. Hãy ghi ở đó.',
    en: 'This follows from the list of conditions or from another instrument. Record it there.',
  },
  'error.effectiveness.deadline_known': {
    vi: 'Hạn hiệu lực đã có, hiện là {{day}}. Hãy tải lại rồi ghi gia hạn hoặc đính chính.',
    en: 'A deadline is known already, now {{day}}. Reload, then record an extension or a correction.',
  },
  'error.effectiveness.deadline_missing': {
    vi: 'Chưa có hạn hiệu lực ban đầu. Hãy ghi hạn ban đầu trước.',
    en: 'There is no first deadline yet. Record the first deadline before an extension.',
  },
  'error.effectiveness.deadline_running': {
    vi: 'Hạn hiệu lực {{day}} chưa qua, nên chưa quyết định được. Chờ qua hạn hoặc ghi gia hạn.',
    en: 'The deadline of {{day}} has not passed, so nothing can be decided yet. Wait for it or record an extension.',
  },
  'error.forecast.step_not_open': {
    vi: 'Bước này đã xong nên không giả định ngày khác được. Hãy chọn một bước còn mở.',
    en: 'This step is done, so no other day can be supposed for it. Choose a step that is still open.',
  },
  'error.forecast.before_facts': {
    vi: 'Ngày giả định sớm hơn ngày có thể. Sớm nhất là {{earliestOn}}.',
    en: 'The supposed day is earlier than possible. The earliest is {{earliestOn}}.',
  },
  'error.deliverable.wrong_state': {
    vi: 'Sản phẩm đã chuyển sang trạng thái khác nên không làm được việc này. Hãy xem lại sản phẩm.',
    en: 'The deliverable stands in another state by now, so this cannot be done. Look at it again.',
  },
  'error.deliverable.nothing_to_take_back': {
    vi: 'Không còn thao tác nào của bạn để hoàn tác trên sản phẩm này.',
    en: 'There is nothing of yours left to take back on this deliverable.',
  },
  'error.document.empty': {
    vi: 'Văn bản phải có số, trích yếu hoặc tệp. Hãy nhập ít nhất một mục.',
    en: 'A document needs a number, a subject or a file. Give at least one of them.',
  },
  'error.document.secret_content': {
    vi: 'Văn bản mật chỉ ghi số và ngày, không kèm trích yếu hay tệp. Hãy bỏ các mục đó rồi lưu lại.',
    en: 'A secret document is written by number and day only, without a subject or a file. Take them out and save again.',
  },
  'error.file.empty': {
    vi: 'Tệp này không có nội dung. Hãy chọn tệp khác.',
    en: 'This file is empty. Choose another one.',
  },
  'error.file.too_large': {
    vi: 'Tệp lớn hơn {{limit}}. Hãy nén hoặc tách tệp rồi gửi lại.',
    en: 'The file is larger than {{limit}}. Make it smaller or split it, then send it again.',
  },
  'error.file.kind_refused': {
    vi: 'Không nhận tệp “{{name}}”: nội dung không đúng loại hoặc có mã chạy được. Các loại được nhận: {{allowed}}.',
    en: 'The file “{{name}}” is not taken: its content is of another kind, or something in it can run. Taken are: {{allowed}}.',
  },
  'error.file.quota': {
    vi: 'Đã hết dung lượng cho phép ({{limit}}). Hãy thử lại ngày mai hoặc báo người quản trị hệ thống.',
    en: 'There is no room left ({{limit}}). Try again tomorrow, or tell your system administrator.',
  },
  'error.import.file_unreadable': {
    vi: 'Không đọc được tệp này. Hãy kiểm tra đây là tệp XLSX, CSV hoặc XML chưa hỏng và có đủ cột bắt buộc.',
    en: 'This file cannot be read. Check that it is an undamaged XLSX, CSV or XML file with all required columns.',
  },
  'error.import.refused_rows': {
    vi: '{{count}} dòng bị từ chối, chưa nhập dòng nào. Hãy sửa các dòng đó hoặc chỉ nhập các dòng đúng.',
    en: {
      one: '{{count}} row was refused and nothing was imported. Correct it, or import only the good rows.',
      other: '{{count}} rows were refused and nothing was imported. Correct them, or import only the good rows.',
    },
  },
  'error.exit.files_changed': {
    vi: 'Chưa có gì được ghi: các hồ sơ sau đã thay đổi sau khi bạn xem: {{files}}. Hãy xem lại danh sách rồi xác nhận.',
    en: 'Nothing was saved: these files changed after you reviewed them: {{files}}. Review the list and confirm again.',
  },
  'error.exit.nothing_taken': {
    vi: 'Chưa chọn hồ sơ nào. Hãy chọn ít nhất một hồ sơ.',
    en: 'No file is chosen. Choose at least one.',
  },
  'error.exit.not_standing': {
    vi: 'Quyết định này đã được nối lại hoặc hoàn tác trước đó.',
    en: 'This decision has already been resumed or undone.',
  },
  'error.exit.not_undoable': {
    vi: 'Không hoàn tác được vì đã có việc làm tiếp theo quyết định này (việc đã bàn giao: {{handedOn}}; hồ sơ đã thay đổi: {{files}}). Hãy dùng “Nối lại”.',
    en: 'This cannot be undone because work was built on it (work handed on: {{handedOn}}; files changed: {{files}}). Use “Resume” instead.',
  },
  'error.exit.not_orphaned': {
    vi: 'Có {{count}} việc không còn chờ bàn giao. Hãy tải lại danh sách.',
    en: {
      one: '{{count}} piece of work is no longer waiting for a hand. Load the list again.',
      other: '{{count}} pieces of work are no longer waiting for a hand. Load the list again.',
    },
  },
  'error.import.not_undoable': {
    vi: 'Không hoàn tác được lần nhập này vì có bản ghi đã được sửa sau đó.',
    en: 'This import cannot be undone because some records were changed after it.',
  },
  'error.import.already_undone': {
    vi: 'Lần nhập này đã được hoàn tác trước đó.',
    en: 'This import has already been undone.',
  },
  'error.user.last_admin': {
    vi: 'Đây là người quản trị cuối cùng. Hãy thêm một người quản trị khác trước.',
    en: 'This is the last administrator. Add another administrator first.',
  },
  'error.user.scope_required': {
    vi: 'Vai trò này phải gắn với một cơ quan hoặc một đối tác. Hãy chọn rồi lưu lại.',
    en: 'This role must be bound to an agency or a partner. Choose one and save again.',
  },
  'error.user.self_change': {
    vi: 'Bạn không thể tự đổi vai trò hoặc tự khóa tài khoản của mình. Hãy nhờ người quản trị khác.',
    en: 'You cannot change your own role or disable your own account. Ask another administrator.',
  },
  'error.demo.already_loaded': {
    vi: 'Dữ liệu mẫu đã có trong hệ thống. Hãy gỡ dữ liệu mẫu trước khi nạp lại.',
    en: 'The sample data is already in the register. Remove it before you load it again.',
  },
});

errorMessages satisfies Record<`error.${ErrorCode}`, Message>;

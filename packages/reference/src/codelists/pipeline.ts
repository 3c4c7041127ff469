import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Words of the pipeline stages, in the order in which a file passes them. */
export const STAGE_WORDS: Readonly<Record<Stage, LocalText>> = {
  IDEA: { vi: 'Ý tưởng, đề nghị tài trợ', en: 'Idea' },
  PROPOSED: { vi: 'Đã gửi đề xuất', en: 'Proposed' },
  PROPOSAL_APPROVED: { vi: 'Đề xuất được phê duyệt', en: 'Proposal approved' },
  POLICY_DECIDED: { vi: 'Có chủ trương đầu tư', en: 'Investment policy decided' },
  PREPARATION: { vi: 'Chuẩn bị', en: 'Preparation' },
  APPRAISED: { vi: 'Nhà tài trợ đã thẩm định', en: 'Appraised by the partner' },
  NEGOTIATION_PENDING: { vi: 'Chờ ủy quyền đàm phán', en: 'Awaiting authority to negotiate' },
  NEGOTIATING: { vi: 'Đang đàm phán', en: 'In negotiation' },
  NEGOTIATED: { vi: 'Đàm phán thành công', en: 'Successfully negotiated' },
  DONOR_APPROVED: { vi: 'Nhà tài trợ phê duyệt', en: 'Approved by the partner' },
  SIGNING_PENDING: { vi: 'Đang làm thủ tục ký', en: 'Preparing to sign' },
  SIGNED: { vi: 'Đã ký', en: 'Signed' },
  RATIFYING: { vi: 'Đang phê chuẩn, phê duyệt', en: 'In ratification or approval' },
  EFFECTIVE: { vi: 'Có hiệu lực', en: 'Effective' },
  IMPLEMENTING: { vi: 'Đang thực hiện', en: 'In implementation' },
  CLOSED: { vi: 'Đã đóng', en: 'Closed' },
};

/** Words of the decisions that take a file out of the flow. */
export const SIDE_STATE_WORDS: Readonly<Record<SideState, LocalText>> = {
  ON_HOLD: { vi: 'Tạm dừng', en: 'On hold' },
  DROPPED: { vi: 'Rút khỏi danh mục', en: 'Dropped' },
  CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
  TERMINATED: { vi: 'Chấm dứt trước hạn', en: 'Terminated early' },
};

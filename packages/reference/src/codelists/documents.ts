import type { DocumentKind, DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Words of the kinds of paper. Source: kinds of administrative document of Decree 30/2020/ND-CP, art. 7, where they are official. */
export const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, LocalText>> = {
  DISPATCH: { vi: 'Công văn', en: 'Official dispatch' },
  DECISION: { vi: 'Quyết định', en: 'Decision' },
  MINUTES: { vi: 'Biên bản', en: 'Minutes' },
  REPORT: { vi: 'Báo cáo', en: 'Report' },
  AGREEMENT: { vi: 'Văn kiện', en: 'Agreement' },
  LETTER: { vi: 'Thư', en: 'Letter' },
  EVIDENCE: { vi: 'Tài liệu chứng minh', en: 'Evidence' },
  OTHER: { vi: 'Tài liệu khác', en: 'Other document' },
};

/** Words of the records that papers belong to. */
export const DOCUMENT_OWNER_WORDS: Readonly<Record<DocumentOwnerKind, LocalText>> = {
  programme: { vi: 'Chương trình, dự án', en: 'Programme' },
  instrument: { vi: 'Văn kiện', en: 'Instrument' },
  milestone: { vi: 'Bước của quy trình', en: 'Step of the procedure' },
  condition: { vi: 'Điều kiện hiệu lực', en: 'Condition of effectiveness' },
  round: { vi: 'Vòng đàm phán', en: 'Negotiation round' },
  meeting: { vi: 'Buổi làm việc', en: 'Meeting' },
  deliverable: { vi: 'Sản phẩm đầu ra', en: 'Deliverable' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
};

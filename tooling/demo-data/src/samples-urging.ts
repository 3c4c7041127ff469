/**
 * An invented letter that urges what an agency of the samples had overdue on its day.
 * **Shape**: `answer` is what came back, null for silence. **Units**: `ago` and `inDays` calendar days before and after
 * the loading day.
 */
export type DemoUrging = {
  readonly lead: string;
  readonly ago: number;
  readonly recipient: string;
  readonly answer: {
    readonly ago: number;
    readonly document: string;
    readonly text: string;
    readonly promisedInDays: number;
  } | null;
};

/** Signs behind the numbers of invented letters, so that they use up none of the office's own. */
export const SAMPLE_SYMBOL = 'MAU-QHQT';

/** One letter that met silence, and one that was answered with a promise. */
export const sampleUrgings: readonly DemoUrging[] = [
  { lead: 'VNR', ago: 18, recipient: 'Tổng công ty Đường sắt Việt Nam', answer: null },
  {
    lead: 'UBND-LAI-CHAU',
    ago: 18,
    recipient: 'Ủy ban nhân dân tỉnh Lai Châu',
    answer: {
      ago: 9,
      document: 'MẪU 88/UBND-TH',
      text: 'Mẫu: đang chờ thẩm định nguồn vốn, xin báo cáo kết quả sau',
      promisedInDays: 15,
    },
  },
];

import type { DemoIndicator } from './deliverable.types.ts';

const WORKING_SESSION_2018 =
  'Buổi làm việc Văn phòng Chính phủ - Ngân hàng Thế giới, chuyên gia Estonia ngày 07/8/2018';
const WASHINGTON_2019 = 'Buổi làm việc tại Ngân hàng Thế giới, Washington, D.C. ngày 13/4/2019';
const MEMORANDUM_2020 = 'Lễ ký Bản ghi nhớ Văn phòng Chính phủ - USAID ngày 13/10/2020';

/**
 * The figures that the office and its partners spoke of, as printed. Which programme a figure stands with is our choice;
 * the day is that of the meeting at which it was said.
 */
export const demoIndicators: readonly DemoIndicator[] = [
  {
    programme: 'VPCP-WB-EGOV',
    title: {
      vi: 'Xếp hạng Chính phủ điện tử của Liên Hợp Quốc',
      en: 'United Nations e-government rank',
    },
    unit: { vi: 'bậc', en: 'place' },
    direction: 'rank',
    baseline: { value: '88', on: '2018-08-07' },
    readings: [{ value: '88', asOfOn: '2018-08-07', source: WORKING_SESSION_2018 }],
    // "Up 10 to 15 places by the end of 2020": both ends of what was said.
    targets: [
      { kind: 'gain', comparison: '>=', value: '10', dueOn: '2020-12-31', source: WASHINGTON_2019 },
      { kind: 'gain', comparison: '>=', value: '15', dueOn: '2020-12-31', source: WASHINGTON_2019 },
    ],
    source: WORKING_SESSION_2018,
  },
  {
    programme: 'VPCP-WB-EGOV',
    title: { vi: 'Xếp hạng Chính phủ điện tử trong ASEAN', en: 'E-government rank within ASEAN' },
    unit: { vi: 'bậc', en: 'place' },
    direction: 'rank',
    targets: [{ kind: 'value', comparison: '<=', value: '5', dueOn: '2020-12-31', source: WASHINGTON_2019 }],
    source: WASHINGTON_2019,
  },
  {
    programme: 'VPCP-WB-2018',
    title: { vi: 'Điều kiện kinh doanh đã cắt giảm', en: 'Business conditions cut' },
    unit: { vi: 'điều kiện', en: 'conditions' },
    direction: 'up',
    isFraction: true,
    readings: [
      { value: '900', total: '5905', asOfOn: '2018-08-07', source: WORKING_SESSION_2018 },
      { value: '3893', total: '6191', asOfOn: '2020-10-13', source: MEMORANDUM_2020 },
    ],
    targets: [{ kind: 'percent', comparison: '>', value: '60', dueOn: '2018-08-15', source: WORKING_SESSION_2018 }],
    source: WORKING_SESSION_2018,
  },
  {
    programme: 'VPCP-WB-2018',
    title: {
      vi: 'Điều kiện kinh doanh phải cắt giảm tiếp sau ngày 07/8/2018',
      en: 'Business conditions still to be cut after 7 August 2018',
    },
    unit: { vi: 'điều kiện', en: 'conditions' },
    direction: 'up',
    targets: [{ kind: 'value', comparison: '>', value: '2900', dueOn: '2018-08-15', source: WORKING_SESSION_2018 }],
    source: WORKING_SESSION_2018,
  },
  {
    programme: 'VPCP-WB-2018',
    title: { vi: 'Thời gian thông quan hàng xuất khẩu', en: 'Export clearance time' },
    unit: { vi: 'giờ', en: 'hours' },
    direction: 'down',
    baseline: { value: '58', on: null },
    readings: [{ value: '55', asOfOn: '2018-08-07', source: WORKING_SESSION_2018 }],
    source: WORKING_SESSION_2018,
  },
  {
    programme: 'VPCP-WB-2018',
    title: { vi: 'Thời gian thông quan hàng nhập khẩu', en: 'Import clearance time' },
    unit: { vi: 'giờ', en: 'hours' },
    direction: 'down',
    baseline: { value: '62', on: null },
    readings: [{ value: '56', asOfOn: '2018-08-07', source: WORKING_SESSION_2018 }],
    source: WORKING_SESSION_2018,
  },
  {
    programme: 'VPCP-USAID-2020',
    title: {
      vi: 'Mặt hàng phải kiểm tra chuyên ngành đã cắt giảm',
      en: 'Goods under specialised inspection cut',
    },
    unit: { vi: 'mặt hàng', en: 'goods' },
    direction: 'up',
    isFraction: true,
    readings: [{ value: '6776', total: '9926', asOfOn: '2020-10-13', source: MEMORANDUM_2020 }],
    source: MEMORANDUM_2020,
  },
  {
    programme: 'VPCP-USAID-2020',
    title: { vi: 'Thủ tục đã cắt giảm', en: 'Procedures cut' },
    unit: { vi: 'thủ tục', en: 'procedures' },
    direction: 'up',
    isFraction: true,
    readings: [{ value: '30', total: '120', asOfOn: '2020-10-13', source: MEMORANDUM_2020 }],
    source: MEMORANDUM_2020,
  },
  {
    programme: 'VPCP-USAID-2020',
    title: {
      vi: 'Chi phí xã hội tiết kiệm nhờ các nền tảng điện tử',
      en: 'Cost saved for society by the electronic platforms',
    },
    unit: { vi: 'tỷ đồng/năm', en: 'billion dong a year' },
    direction: 'up',
    readings: [{ value: '8500', qualifier: 'over', asOfOn: '2020-10-13', source: MEMORANDUM_2020 }],
    source: MEMORANDUM_2020,
  },
];

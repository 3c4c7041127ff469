import type { DemoAttendee, DemoMeeting } from './meetings.types.ts';

const MINISTER: DemoAttendee = {
  key: 'mai-tien-dung',
  name: 'Mai Tiến Dũng',
  title: 'Bộ trưởng, Chủ nhiệm VPCP',
  isHead: true,
};

const COUNTRY_DIRECTOR: DemoAttendee = {
  key: 'ousmane-dione',
  name: 'Ousmane Dione',
  title: 'Giám đốc Quốc gia WB tại Việt Nam',
  partner: 'WB',
  isHead: true,
};

/**
 * Meetings of the Office of the Government with partners that its news report, with names and titles as printed.
 * What became of a request or an offer the news does not say, so every one stands without a record; days that a source
 * names for others' deeds stand in the words, and make nobody late.
 */
export const publicMeetings: readonly DemoMeeting[] = [
  {
    isSample: false,
    kind: 'RECEPTION',
    title: {
      vi: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ tiếp Giám đốc Quốc gia Ngân hàng Thế giới',
      en: 'The Minister, Chairman of the Office of the Government receives the World Bank Country Director',
    },
    days: { precision: 'DAYS', startOn: '2017-12-21', endOn: '2017-12-21' },
    place: 'Trụ sở Văn phòng Chính phủ',
    partners: ['WB'],
    agencies: ['VPCP'],
    ours: [MINISTER],
    theirs: [COUNTRY_DIRECTOR],
    programmes: ['VPCP-WB-TASKS'],
    source: 'Tin Văn phòng Chính phủ ngày 21/12/2017',
    items: [
      {
        side: 'ours',
        kind: 'request',
        text: {
          vi: 'Đề nghị Ngân hàng Thế giới hỗ trợ phần mềm quản lý cơ sở dữ liệu theo dõi nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao, thống nhất từ Trung ương đến địa phương và liên thông đến các Bộ, cơ quan, địa phương, Tập đoàn, Tổng công ty nhà nước',
          en: 'The World Bank is asked to support database software for tracking tasks assigned by the Government and the Prime Minister, one system from the centre to localities and connected to ministries, agencies, localities and state corporations',
        },
      },
      {
        side: 'theirs',
        kind: 'commitment',
        text: {
          vi: 'Ngân hàng Thế giới mong muốn và sẵn sàng hỗ trợ phần mềm theo dõi nhiệm vụ; chuyên gia đã khảo sát, bước tiếp theo là lộ trình',
          en: 'The World Bank wishes and is ready to support the task-tracking software; its experts have assessed it, the roadmap comes next',
        },
      },
      {
        side: 'ours',
        kind: 'commitment',
        owner: 'VPCP',
        text: {
          vi: 'Văn phòng Chính phủ giúp Thủ tướng Chính phủ đôn đốc các cơ quan thực hiện 8 chương trình, dự án năm 2018 theo kế hoạch',
          en: 'The Office of the Government helps the Prime Minister urge agencies to proceed with the 8 programmes and projects of 2018 as planned',
        },
      },
    ],
  },
  {
    isSample: false,
    kind: 'WORKING_SESSION',
    title: {
      vi: 'Làm việc với Ngân hàng Thế giới và chuyên gia Estonia về Chính phủ điện tử',
      en: 'Working session with the World Bank and Estonian experts on e-government',
    },
    days: { precision: 'DAYS', startOn: '2018-08-07', endOn: '2018-08-07' },
    partners: ['WB'],
    agencies: ['VPCP'],
    ours: [MINISTER],
    theirs: [COUNTRY_DIRECTOR, { name: '', title: 'Chuyên gia Estonia' }],
    programmes: ['VPCP-WB-EGOV'],
    source: 'Tin Văn phòng Chính phủ ngày 7/8/2018',
    items: [
      {
        side: 'both',
        kind: 'request',
        text: {
          vi: 'Xác định lộ trình xây dựng Chính phủ điện tử: cột mốc chính, ưu tiên và nguồn lực về chính sách, kỹ thuật, tài chính, con người',
          en: 'Define the e-government roadmap: main milestones, priorities and resources in policy, technology, finance and people',
        },
      },
      {
        side: 'ours',
        kind: 'commitment',
        text: {
          vi: 'Cắt giảm thêm hơn 2.900 điều kiện kinh doanh đến 15/8/2018, đạt trên 60% của 5.905 (đã cắt giảm 900, bằng 15,2%)',
          en: 'Cut more than 2,900 further business conditions by 15/8/2018, above 60% of 5,905 (900 cut so far, 15.2%)',
        },
      },
    ],
  },
  {
    isSample: false,
    kind: 'WORKING_SESSION',
    title: {
      vi: 'Các buổi làm việc tại Ngân hàng Thế giới ở Washington, D.C.',
      en: 'Working sessions at the World Bank in Washington, D.C.',
    },
    days: { precision: 'DAYS', startOn: '2019-04-13', endOn: '2019-04-13' },
    place: 'Ngân hàng Thế giới, Washington, D.C.',
    partners: ['WB'],
    agencies: ['VPCP'],
    ours: [MINISTER],
    theirs: [
      {
        key: 'makhtar-diop',
        name: 'Makhtar Diop',
        title: 'Phó Chủ tịch WB phụ trách Hạ tầng',
        partner: 'WB',
        isHead: true,
      },
      {
        key: 'lesy-goh',
        name: 'Lesy Goh',
        title: 'Giám đốc Kiến trúc và Công nghệ WB',
        partner: 'WB',
      },
    ],
    programmes: ['VPCP-WB-EGOV'],
    source: 'Tin Văn phòng Chính phủ ngày 13/4/2019',
    items: [
      {
        side: 'theirs',
        kind: 'commitment',
        text: {
          vi: 'Hỗ trợ đào tạo: khảo sát học tập cho cán bộ, trí tuệ nhân tạo trong các trường đại học, đào tạo chung',
          en: 'Support training: study visits of staff, artificial intelligence in universities, joint training',
        },
      },
      {
        side: 'theirs',
        kind: 'commitment',
        text: {
          vi: 'Nhóm công nghệ thông tin của Ngân hàng Thế giới xem xét kiến trúc Chính phủ điện tử',
          en: 'The information-technology team of the World Bank reviews the e-government architecture',
        },
      },
      {
        side: 'ours',
        kind: 'commitment',
        text: {
          vi: 'Khai trương Cổng Dịch vụ công quốc gia vào tháng 11/2019',
          en: 'Launch the National Public Service Portal in November 2019',
        },
      },
    ],
  },
  {
    isSample: false,
    kind: 'WORKING_SESSION',
    title: {
      vi: 'Làm việc giữa Ngân hàng Thế giới và Văn phòng Chính phủ trước báo cáo Môi trường kinh doanh 2020',
      en: 'Working session of the World Bank and the Office of the Government before the Doing Business 2020 report',
    },
    days: { precision: 'WITHIN', startOn: '2019-01-01', endOn: '2019-09-30' },
    partners: ['WB'],
    agencies: ['VPCP'],
    ours: [{ name: '', title: 'Bộ trưởng, Chủ nhiệm VPCP', isHead: true }],
    theirs: [COUNTRY_DIRECTOR, { key: 'hassan-zaman', name: 'Hassan Zaman', title: '', partner: 'WB' }],
    programmes: ['VPCP-WB-2018'],
    source: 'Tin làm việc Văn phòng Chính phủ - Ngân hàng Thế giới năm 2019 (nguồn không nêu ngày)',
    items: [
      {
        side: 'ours',
        kind: 'request',
        text: {
          vi: 'Đề nghị Ngân hàng Thế giới cập nhật, ghi nhận kết quả cải cách vào báo cáo Môi trường kinh doanh 2020 (Doing Business), công bố tháng 10',
          en: 'The World Bank is asked to update and record the reform results in Doing Business 2020, published in October',
        },
      },
      {
        side: 'theirs',
        kind: 'commitment',
        text: {
          vi: 'Sẵn sàng hỗ trợ kế hoạch hành động về cải cách',
          en: 'Ready to support the action plan on reform',
        },
      },
      {
        side: 'both',
        kind: 'request',
        text: {
          vi: 'Lịch trình hỗ trợ giai đoạn tiếp theo theo khung hợp tác đã ký',
          en: 'A schedule of support for the next phase under the signed framework',
        },
      },
      {
        side: 'ours',
        kind: 'commitment',
        owner: 'VPCP',
        text: {
          vi: 'Văn phòng Chính phủ thúc đẩy các thủ tục, tiến độ xử lý các dự án để đi đến các bước ký kết',
          en: 'The Office of the Government moves the procedures and the handling of projects forward towards signing',
        },
      },
    ],
  },
  {
    isSample: false,
    kind: 'SIGNING_CEREMONY',
    title: {
      vi: 'Lễ ký Bản ghi nhớ giữa Văn phòng Chính phủ và USAID',
      en: 'Signing of the memorandum of understanding between the Office of the Government and USAID',
    },
    days: { precision: 'DAYS', startOn: '2020-10-13', endOn: '2020-10-13' },
    partners: ['USAID', 'US_STATE'],
    agencies: ['VPCP'],
    ours: [MINISTER],
    theirs: [
      {
        key: 'daniel-kritenbrink',
        name: 'Daniel J. Kritenbrink',
        title: 'Đại sứ Hoa Kỳ tại Việt Nam',
        partner: 'US_STATE',
        isHead: true,
      },
      {
        key: 'bradley-bessire',
        name: 'Bradley Bessire',
        title: 'Quyền Giám đốc USAID tại Việt Nam',
        partner: 'USAID',
        isActing: true,
      },
    ],
    programmes: ['VPCP-USAID-2020', 'USAID-LINKSME'],
    source: 'Lễ ký Bản ghi nhớ Văn phòng Chính phủ - USAID ngày 13/10/2020',
    items: [
      {
        side: 'both',
        kind: 'commitment',
        text: {
          vi: 'Cập nhật quy định về cung cấp dịch vụ công và xử lý hồ sơ trực tuyến',
          en: 'Update the rules on providing public services and processing files online',
        },
      },
      {
        side: 'both',
        kind: 'commitment',
        text: {
          vi: 'Quản lý thay đổi cho các cơ quan và các chương trình truyền thông để Cổng Dịch vụ công quốc gia hoạt động hiệu quả',
          en: 'Change management for agencies and communication programmes to make the National Public Service Portal effective',
        },
      },
      {
        side: 'both',
        kind: 'commitment',
        text: {
          vi: 'Cải tiến quy trình nghiệp vụ, giao diện và trải nghiệm người dùng của Cổng Dịch vụ công quốc gia',
          en: 'Improve business process, interface and user experience of the National Public Service Portal',
        },
      },
      {
        side: 'both',
        kind: 'commitment',
        text: {
          vi: 'Tái cấu trúc quy trình tại trung tâm một cửa, tập trung số hóa thủ tục và tiếp cận kết quả số hóa qua Cổng Dịch vụ công quốc gia',
          en: 'Re-engineer processes at one-stop centres: digitised procedures and access to digitised results through the Portal',
        },
      },
    ],
  },
];

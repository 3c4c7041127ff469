/**
 * An invented exit of a partner from sample files.
 * **Shape**: `programmes` are the samples it takes; every other open file of the partner is left out, with the reason said
 * here. `to` is the partner that goes on. **Units**: `ago` calendar days before the loading day.
 */
export type DemoExit = {
  readonly partner: string;
  readonly to: string;
  readonly programmes: readonly string[];
  readonly ago: number;
  readonly reason: string;
  readonly document: { readonly number: string; readonly issuer: string };
  readonly leftOut: string;
};

/** One sample programme that another partner goes on with. Of real agreements nothing is invented. */
export const sampleExits: readonly DemoExit[] = [
  {
    partner: 'KEXIM',
    to: 'ADB',
    programmes: ['MAU-19'],
    ago: 12,
    reason: 'Mẫu: nhà tài trợ cơ cấu lại danh mục, đối tác khác tiếp tục chương trình này',
    document: { number: 'MẪU 15/CV', issuer: 'Mẫu: cơ quan đại diện nhà tài trợ' },
    leftOut: 'Mẫu: văn kiện này không thuộc phạm vi bàn giao',
  },
];

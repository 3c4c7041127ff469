import { wordsOf } from '@counterpart/i18n/resources';

/** The Vietnamese words; a build puts only these into their own chunk. */
export const words = wordsOf('vi');

export { type ChainVerdict, verifyChain } from './verify-chain.ts';

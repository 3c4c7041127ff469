const LOWER_CENTRE = 0.02425;
// Coefficients of P. J. Acklam's rational approximation of the normal quantile (relative error below 1.2e-9).
const A = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716];
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
const C = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968];
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
// Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17 (error below 7.5e-8).
const P = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
const INVERSE_ROOT_OF_TWO_PI = 0.3989422804014327;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return INVERSE_ROOT_OF_TWO_PI * Math.exp((-z * z) / 2);
}

/** Share of the standard normal distribution below `z`. */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const above = normalDensity(z) * t * horner(P, t);
  return z > 0 ? 1 - above : above;
}

/** The point below which a share of the standard normal distribution lies; 0 and 1 are kept off the ends. */
export function normalPoint(share: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, share));
  if (p > 1 - LOWER_CENTRE) return -tail(1 - p);
  if (p < LOWER_CENTRE) return tail(p);
  const q = p - 0.5;
  const r = q * q;
  return (q * (horner(A, r) * r + 2.506628277459239)) / (horner(B, r) * r + 1);
}

function tail(p: number): number {
  const q = Math.sqrt(-2 * Math.log(p));
  return (horner(C, q) * q + 2.938163982698783) / (horner(D, q) * q + 1);
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

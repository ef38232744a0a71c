import type { Gates, Threshold } from '@/lib/api/voting';

export const MICROS = 1_000_000;

/** "2.236" and "1.000", for columns. */
export const pointsAligned = (micros: number): string =>
  (Math.floor(micros / 1_000) / 1_000).toLocaleString('en-GB', {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });

/** A share of the whole between 0 and 1; nothing of nothing is 0. */
export const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

const floored = (part: number, whole: number, decimals: number) => {
  const scale = 10 ** decimals;
  // A product of safe integers stays exact longer than a quotient does.
  const value = whole > 0 ? Math.floor((part * 100 * scale) / whole) / scale : 0;
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
  });
};

/** "64.1 %" with a space that does not break, rounded down: a share never looks larger than it is. */
export const percent = (part: number, whole: number) => `${floored(part, whole, 1)}\u00a0%`;

/** Approval and what is needed, with as many decimals as tell a missed gate from a met one. */
export function approvalPercents({ approval }: Gates): { reached: string; needed: string } {
  const { threshold, approveMicros, decisiveMicros, met } = approval;
  for (const decimals of [1, 2, 3, 4, 5, 6]) {
    const reached = floored(approveMicros, decisiveMicros, decimals);
    const needed = floored(threshold.numerator, threshold.denominator, decimals);
    if (met || threshold.strict || reached !== needed || decimals === 6) {
      return { reached: `${reached}\u00a0%`, needed: `${needed}\u00a0%` };
    }
  }
  throw new Error('unreachable');
}

/** "at least 2/3", "more than 1/2". */
export const thresholdName = ({ numerator, denominator, strict }: Threshold) =>
  `${strict ? 'more than' : 'at least'} ${numerator}/${denominator}`;

/** "2/3" and ">1/2", as settings write them. */
export function readThreshold(text: string): Threshold {
  const [numerator = 0, denominator = 1] = text.replace('>', '').split('/').map(Number);
  return { numerator, denominator, strict: text.startsWith('>') };
}

/** ⌈factor · √N⌉, for showing; what binds is counted in whole numbers by the server. */
export function quorumOf(factor: string, entitled: number): number {
  const [numerator = 1, denominator = 1] = factor.split('/').map(Number);
  return Math.ceil((numerator * Math.sqrt(entitled)) / denominator);
}

const MICROS = 1_000_000;

const inWords = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** "2.236", "1,204.5", "-40": a point or a weight is 1,000,000 micros; never rounded up. */
export function points(micros: number): string {
  return inWords.format(Math.trunc(micros / 1_000) / (MICROS / 1_000));
}

/** "+50", "−2", "0". */
export const signed = (count: number) =>
  count > 0 ? `+${inWords.format(count)}` : count < 0 ? `−${inWords.format(-count)}` : '0';

/** "42.5 %" of 4,250 basis points, unrounded, with a space that does not break. */
export const percent = (basisPoints: number) =>
  `${(basisPoints / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })}\u00a0%`;

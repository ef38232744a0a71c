// Amounts are whole minor units of a currency: cents, or yen where there is nothing smaller.

const MINUS = '\u2212';
const MAX_PRICE_DIGITS = 10;

const format = (currency: string, maximumFractionDigits?: number) =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits });

/** How many decimals an amount of the currency has: 2 for EUR, 0 for JPY, 3 for TND. */
export const decimalsOf = (currency: string) =>
  format(currency).resolvedOptions().maximumFractionDigits ?? 2;

// As text, not as a quotient: Number cannot hold every amount, and Intl reads text exactly.
function majorOf(minor: number, digits: number): Intl.StringNumericLiteral {
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  const rest = digits > 0 ? `.${all.slice(-digits)}` : '';
  return `${whole}${rest}` as Intl.StringNumericLiteral;
}

/** "€1,204.50", "−€12.00" with a real minus sign, "JP¥10,000". */
export function money(minor: number, currency: string): string {
  const text = format(currency).format(majorOf(minor, decimalsOf(currency)));
  return minor < 0 ? MINUS + text : text;
}

/** With its sign also where it is positive: "+€5.00", for differences. */
export const signedMoney = (minor: number, currency: string) =>
  (minor > 0 ? '+' : '') + money(minor, currency);

/** A price as decimal text with all its digits: "€0.0125". */
export const priceIn = (price: string, currency: string) =>
  format(currency, MAX_PRICE_DIGITS).format(price as Intl.StringNumericLiteral);

/** "1204.5" and "1,204.50" as 120450; nothing for what is no amount of the currency. */
export function minorOf(text: string, currency: string): number | undefined {
  const digits = decimalsOf(currency);
  const found = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, whole = '', rest = ''] = found;
  if (rest.length > digits) return undefined;
  return Number(whole.replaceAll(',', '') + rest.padEnd(digits, '0'));
}

/** For a field in which it can be edited: "1204.50". */
export const plainAmount = (minor: number, currency: string) =>
  (minor < 0 ? '-' : '') + majorOf(minor, decimalsOf(currency));

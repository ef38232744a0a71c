/** "DE89370400440532013000" of whatever spaces it was written with. */
export const compactIban = (text: string) => text.replaceAll(/\s/g, '').toUpperCase();

/** In groups of four, as it is printed; a masked number stays as it is. */
export const groupedIban = (iban: string) =>
  iban.includes('…') ? iban : compactIban(iban).replaceAll(/(.{4})(?=.)/g, '$1\u00a0');

/** By its check digits (ISO 13616, modulo 97), so that a slip of the finger shows at once. */
export function isIban(text: string): boolean {
  const iban = compactIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

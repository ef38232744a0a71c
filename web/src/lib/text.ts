const whole = new Intl.NumberFormat('en-GB');

export const count = (amount: number) => whole.format(amount);

/** "1 RFC", "2 RFCs", "3 replies" with the plural given. */
export const plural = (amount: number, word: string, many = `${word}s`) =>
  `${whole.format(amount)} ${amount === 1 ? word : many}`;

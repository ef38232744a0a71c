const whole = new Intl.NumberFormat('en-GB');

const list = new Intl.ListFormat('en-GB');

export const count = (amount: number) => whole.format(amount);

/** "1 RFC", "2 RFCs", "3 replies" with the plural given. */
export const plural = (amount: number, word: string, many = `${word}s`) =>
  `${whole.format(amount)} ${amount === 1 ? word : many}`;

/** "a version", "a version and a licence", "a, b and c". */
export const listed = (words: readonly string[]) => list.format(words);

const word = /^[a-z0-9-]{2,32}$/;
const bytes = new TextEncoder();

export const checkUsername = (value: string) =>
  word.test(value) ? null : 'Use 2 to 32 lower-case letters, digits or hyphens.';

export const checkEmail = (value: string) =>
  /^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'Enter an e-mail address, like name@example.org.';

export function checkPassword(value: string) {
  if (value.length < 10) return 'Use at least 10 characters.';
  if (value.length > 64 || bytes.encode(value).length > 72) return 'Use at most 64 characters.';
  return null;
}

export const byteLength = (text: string) => bytes.encode(text).length;

/** As the server counts them: a smiley is one, although JavaScript stores it as two. */
export const characterCount = (text: string) => [...text].length;

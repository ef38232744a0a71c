const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Browsers hash only on https and localhost. */
export const canHash = () => typeof crypto !== 'undefined' && 'subtle' in crypto;

/** In lower-case hexadecimal digits; of a text, the hash of its UTF-8 bytes. */
export async function sha256(content: string | Blob): Promise<string> {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : await content.arrayBuffer();
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * The hash in what somebody pasted: the bare digits, or the line that sha256sum or a certificate
 * page prints around them. Nothing where there is none, or more than one.
 */
export function hashIn(text: string): string | undefined {
  const found = new Set(text.toLowerCase().match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []);
  return found.size === 1 ? [...found][0] : undefined;
}

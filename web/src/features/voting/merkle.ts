// Hashing as in RFC 9162, section 2.1: a leaf is SHA-256(0x00 ‖ text), a node
// SHA-256(0x01 ‖ left ‖ right).

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function fromHex(hex: string): Bytes {
  if (!/^([0-9a-f]{2})*$/i.test(hex)) throw new Error(`not hexadecimal: ${hex}`);
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

export const leafHash = (leaf: string) => sha256(Uint8Array.of(0), utf8(leaf));

const nodeHash = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

export const reasonHash = async (saltHex: string, reason: string) =>
  toHex(await sha256(fromHex(saltHex), utf8(reason)));

interface Proof {
  index: number;
  treeSize: number;
  path: readonly string[];
}

/** The root that the path leads to from the leaf, or nothing if the path cannot belong to it. */
export async function rootFrom(leaf: Uint8Array, { index, treeSize, path }: Proof) {
  if (!(index >= 0 && index < treeSize)) return undefined;
  let here = index;
  let last = treeSize - 1;
  let hash = leaf;
  for (const step of path) {
    if (last === 0) return undefined;
    const sibling = fromHex(step);
    if (here % 2 === 1 || here === last) {
      hash = await nodeHash(sibling, hash);
      while (here % 2 === 0 && here !== 0) {
        here /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    here = Math.floor(here / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? toHex(hash) : undefined;
}

import type { Receipt, SigningKey, TreeHead } from '@/lib/api/voting';

// What a voter can check without trusting the platform. Hashing as in RFC 9162, section 2.1:
// a leaf is SHA-256(0x00 ‖ text), a node SHA-256(0x01 ‖ left ‖ right).

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function fromHex(hex: string): Bytes {
  if (!/^([0-9a-f]{2})*$/i.test(hex)) throw new Error(`not hexadecimal: ${hex}`);
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

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

export const treeHeadText = ({ rfc, round, treeSize, rootHash, at }: TreeHead) =>
  `cvf-tree-head-1\n${rfc}\n${round}\n${treeSize}\n${rootHash}\n${at}\n`;

export const sealedText = (leafHashHex: string) => `cvf-sealed-ballot-1\n${leafHashHex}\n`;

/** Whether the key signed the text; undefined where the browser knows no Ed25519. */
export async function signed(publicKey: string, signature: string, text: string) {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', fromBase64(publicKey), 'Ed25519', false, [
      'verify',
    ]);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'NotSupportedError') return undefined;
    return false;
  }
  try {
    return await crypto.subtle.verify('Ed25519', key, fromBase64(signature), utf8(text));
  } catch {
    return false;
  }
}

export interface Check {
  name: string;
  /** Unknown: it could not be checked here, or not yet. */
  result: 'passed' | 'failed' | 'unknown';
  detail: string;
}

/** What is known beside the receipt, to hold it against. */
export interface Known {
  choice?: string;
  reason?: string;
  textSha256?: string;
  keys?: readonly SigningKey[];
}

/** A browser has hashing only on https and localhost. */
export const canVerify = () => typeof crypto !== 'undefined' && 'subtle' in crypto;

const check = (name: string, holds: boolean, good: string, bad: string): Check => ({
  name,
  result: holds ? 'passed' : 'failed',
  detail: holds ? good : bad,
});

export async function verifyReceipt(receipt: Receipt, known: Known = {}): Promise<Check[]> {
  const hash = await leafHash(receipt.leaf);
  const checks = [
    check(
      'Ballot',
      toHex(hash) === receipt.leafHash,
      'The ballot is the one that was hashed.',
      'The text of the ballot does not belong to its hash.',
    ),
    contentCheck(receipt, known),
  ];
  if (receipt.reasonSalt && known.reason) checks.push(await reasonCheck(receipt, known.reason));
  checks.push(await inclusionCheck(receipt, hash), await signatureCheck(receipt));
  if (known.keys) checks.push(keyCheck(receipt, known.keys));
  return checks;
}

function readLeaf(leaf: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(leaf);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function contentCheck({ leaf, rfc, round }: Receipt, known: Known): Check {
  const read = readLeaf(leaf);
  const holds =
    read.rfc === rfc &&
    read.round === round &&
    (known.choice === undefined || read.choice === known.choice) &&
    (known.textSha256 === undefined || read.text === known.textSha256);
  return check(
    'Content',
    holds,
    known.choice
      ? 'It holds your choice, this vote and the text that was voted on.'
      : 'It belongs to the vote it names.',
    'It holds another choice, vote or text than the one shown here.',
  );
}

async function reasonCheck({ leaf, reasonSalt = '' }: Receipt, reason: string): Promise<Check> {
  const expected = readLeaf(leaf).reasonHash;
  const actual = await reasonHash(reasonSalt, reason).catch(() => undefined);
  return check(
    'Reason',
    actual !== undefined && actual === expected,
    'Your reason is the one the ballot was cast with.',
    'The reason shown here is not the one the ballot was cast with.',
  );
}

async function inclusionCheck(receipt: Receipt, hash: Uint8Array): Promise<Check> {
  const { treeHead, index, inclusion, rfc, round } = receipt;
  if (!treeHead || index === undefined || !inclusion) {
    return {
      name: 'Log',
      result: 'unknown',
      detail: 'The proof follows at the close: until then this vote is hidden.',
    };
  }
  const { treeSize, rootHash } = treeHead;
  const root = await rootFrom(hash, { index, treeSize, path: inclusion }).catch(() => undefined);
  return check(
    'Log',
    root === rootHash && treeHead.rfc === rfc && treeHead.round === round,
    `The log of ${treeSize} ${treeSize === 1 ? 'entry' : 'entries'} holds your ballot at position ${index + 1}.`,
    'The path does not lead from your ballot to the root of the log.',
  );
}

async function signatureCheck(receipt: Receipt): Promise<Check> {
  const { treeHead, sealed, publicKey } = receipt;
  const [signature, text] = treeHead
    ? [treeHead.signature, treeHeadText(treeHead)]
    : [sealed?.signature ?? '', sealedText(receipt.leafHash)];
  const holds = await signed(publicKey, signature, text);
  if (holds === undefined) {
    return {
      name: 'Signature',
      result: 'unknown',
      detail: 'This browser knows no Ed25519 signatures. The command can check it.',
    };
  }
  return check(
    'Signature',
    holds,
    treeHead
      ? 'The platform has signed this state of the log.'
      : 'The platform has signed that it received this ballot.',
    'The signature does not belong to this receipt.',
  );
}

function keyCheck({ keyId, publicKey, treeHead }: Receipt, keys: readonly SigningKey[]): Check {
  const named = keys.find(({ id }) => id === keyId);
  return check(
    'Key',
    named?.publicKey === publicKey && (!treeHead || treeHead.keyId === keyId),
    'The key is one that the platform publishes.',
    'The key is none that the platform publishes.',
  );
}

export function isReceipt(read: unknown): read is Receipt {
  if (typeof read !== 'object' || read === null) return false;
  const { format, rfc, round, leaf, leafHash: hash, keyId, publicKey } = read as Partial<Receipt>;
  return (
    format === 'cvf-ballot-receipt-1' &&
    [rfc, round].every((each) => typeof each === 'number') &&
    [leaf, hash, keyId, publicKey].every((each) => typeof each === 'string')
  );
}

/** One failed check condemns the whole; otherwise what is unknown is told. */
export function verdict(checks: readonly Check[]): Check['result'] {
  if (checks.some(({ result }) => result === 'failed')) return 'failed';
  return checks.some(({ result }) => result === 'unknown') ? 'unknown' : 'passed';
}

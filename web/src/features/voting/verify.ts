import type { Receipt, SigningKey } from '@/lib/api/voting';
import { leafHash, reasonHash, rootFrom, toHex } from './merkle';
import { sealedText, signed, treeHeadText } from './signatures';

// What a voter can check without trusting the platform.

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

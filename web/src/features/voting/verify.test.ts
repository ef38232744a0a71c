import { describe, expect, it } from 'vitest';
import type { Receipt, TreeHead } from '@/lib/api/voting';
import { leafHash, reasonHash, rootFrom, toHex } from './merkle';
import { sealedText, treeHeadText } from './signatures';
import { isReceipt, verdict, verifyReceipt, type Check } from './verify';

const sha256 = async (...parts: Uint8Array[]) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', Uint8Array.from(parts.flatMap((p) => [...p]))),
  );

const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

// The tree of seven leaves that RFC 9162 draws in section 2.1.5, put together by hand.
async function sevenLeaves() {
  const leaves = await Promise.all([...'0123456'].map((name) => leafHash(`leaf ${name}`)));
  const [a, b, c, d, e, f, j] = leaves as [Uint8Array, ...Uint8Array[]] & Uint8Array[];
  const g = await node(a, b!);
  const h = await node(c!, d!);
  const i = await node(e!, f!);
  const k = await node(g, h);
  const l = await node(i, j!);
  const root = toHex(await node(k, l));
  const hex = (...hashes: Uint8Array[]) => hashes.map(toHex);
  const paths = [
    hex(b!, h, l),
    hex(a, h, l),
    hex(d!, g, l),
    hex(c!, g, l),
    hex(f!, j!, k),
    hex(e!, j!, k),
    hex(i, k),
  ];
  return { leaves, paths, root };
}

describe('the way from a leaf to the root', () => {
  it('begins at the published hash of a leaf', async () => {
    // SHA-256 of the single byte 0, as RFC 9162 hashes an empty leaf.
    expect(toHex(await leafHash(''))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('leads every leaf of a tree that is not full to the same root', async () => {
    const { leaves, paths, root } = await sevenLeaves();
    for (const [index, leaf] of leaves.entries()) {
      expect(await rootFrom(leaf, { index, treeSize: 7, path: paths[index]! })).toBe(root);
    }
  });

  it('leads elsewhere from another place, and nowhere with a path of the wrong length', async () => {
    const { leaves, paths, root } = await sevenLeaves();
    const [leaf] = leaves;
    const path = paths[0]!;
    expect(await rootFrom(leaf!, { index: 1, treeSize: 7, path })).not.toBe(root);
    expect(await rootFrom(leaf!, { index: 7, treeSize: 7, path })).toBeUndefined();
    expect(await rootFrom(leaf!, { index: 0, treeSize: 7, path: path.slice(1) })).toBeUndefined();
    expect(
      await rootFrom(leaf!, { index: 0, treeSize: 7, path: [...path, path[0]!] }),
    ).toBeUndefined();
  });

  it('is no way at all in a tree of one leaf', async () => {
    const leaf = await leafHash('alone');
    expect(await rootFrom(leaf, { index: 0, treeSize: 1, path: [] })).toBe(toHex(leaf));
  });
});

const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign']);
const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const publicKey = base64(await crypto.subtle.exportKey('spki', pair.publicKey));
const signature = async (text: string) =>
  base64(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)));
const keys = [{ id: 'k1', algorithm: 'Ed25519', publicKey, createdAt: '2026-11-01T00:00:00Z' }];
const salt = '000102030405060708090a0b0c0d0e0f';
const textSha256 = 'ab'.repeat(32);

async function receiptOf(choice: string): Promise<Receipt> {
  const hash = await reasonHash(salt, 'Größer denken');
  const leaf = `{"rfc":12,"round":1,"text":"${textSha256}","voter":"${'0f'.repeat(16)}","choice":"${choice}","weightMicros":2236067,"reasonHash":"${hash}","at":"2026-11-22T10:00:00.123456Z"}`;
  const mine = await leafHash(leaf);
  const other = await leafHash('another');
  const head: TreeHead = {
    rfc: 12,
    round: 1,
    treeSize: 2,
    rootHash: toHex(await node(other, mine)),
    at: '2026-11-22T10:00:01Z',
    keyId: 'k1',
    signature: '',
  };
  return {
    format: 'cvf-ballot-receipt-1',
    rfc: 12,
    round: 1,
    leaf,
    leafHash: toHex(mine),
    reasonSalt: salt,
    keyId: 'k1',
    publicKey,
    index: 1,
    inclusion: [toHex(other)],
    treeHead: { ...head, signature: await signature(treeHeadText(head)) },
  };
}

const failures = (checks: Check[]) =>
  checks.filter(({ result }) => result === 'failed').map(({ name }) => name);

describe('a receipt', () => {
  const known = { choice: 'APPROVE', reason: 'Größer denken', textSha256, keys };

  it('that the platform gave out passes every check', async () => {
    const checks = await verifyReceipt(await receiptOf('APPROVE'), known);
    expect(checks.map(({ name }) => name)).toEqual([
      'Ballot',
      'Content',
      'Reason',
      'Log',
      'Signature',
      'Key',
    ]);
    expect(verdict(checks)).toBe('passed');
  });

  it('of another choice, reason or text than shown is found out', async () => {
    const receipt = await receiptOf('REJECT');
    expect(failures(await verifyReceipt(receipt, { ...known, reason: 'smaller' }))).toEqual([
      'Content',
      'Reason',
    ]);
    const other = { choice: 'REJECT', textSha256: 'cd'.repeat(32) };
    expect(failures(await verifyReceipt(receipt, other))).toEqual(['Content']);
  });

  it('whose ballot was rewritten fails, though its hash was not', async () => {
    const receipt = await receiptOf('APPROVE');
    const forged = { ...receipt, leaf: receipt.leaf.replace('APPROVE', 'REJECT') };
    const checks = await verifyReceipt(forged);
    expect(failures(checks)).toEqual(['Ballot', 'Log']);
    expect(verdict(checks)).toBe('failed');
  });

  it('whose log was rewritten fails by the signature', async () => {
    const receipt = await receiptOf('APPROVE');
    const rewritten = { ...receipt, treeHead: { ...receipt.treeHead!, treeSize: 3 } };
    expect(failures(await verifyReceipt(rewritten))).toContain('Signature');
  });

  it('moved to another vote fails', async () => {
    const receipt = await receiptOf('APPROVE');
    expect(failures(await verifyReceipt({ ...receipt, round: 2 }))).toEqual(['Content', 'Log']);
  });

  it('signed by a key that nobody published fails', async () => {
    const receipt = await receiptOf('APPROVE');
    const unknown = { keys: [{ ...keys[0]!, publicKey: 'MCowBQYDK2VwAyEA' }] };
    expect(failures(await verifyReceipt(receipt, unknown))).toEqual(['Key']);
  });

  it('with a signature that is no signature fails instead of breaking', async () => {
    const receipt = await receiptOf('APPROVE');
    const broken = { ...receipt, publicKey: '%%%', inclusion: ['xyz'] };
    expect(failures(await verifyReceipt(broken))).toEqual(['Log', 'Signature']);
  });

  it('of a hidden vote holds so far, until the close brings its proof', async () => {
    const { leafHash: hash, ...rest } = await receiptOf('APPROVE');
    const sealed: Receipt = {
      ...rest,
      leafHash: hash,
      index: undefined,
      inclusion: undefined,
      treeHead: undefined,
      sealed: { signature: await signature(sealedText(hash)) },
    };
    const checks = await verifyReceipt(sealed, known);
    expect(failures(checks)).toEqual([]);
    expect(verdict(checks)).toBe('unknown');
    const other = await signature(sealedText('00'.repeat(32)));
    const forged = { ...sealed, sealed: { signature: other } };
    expect(failures(await verifyReceipt(forged))).toEqual(['Signature']);
  });

  it('is told from any other file', async () => {
    expect(isReceipt(JSON.parse(JSON.stringify(await receiptOf('APPROVE'))))).toBe(true);
    expect(isReceipt({ format: 'cvf-ballot-receipt-1' })).toBe(false);
    expect(isReceipt(null)).toBe(false);
    expect(isReceipt([1])).toBe(false);
  });
});

import type { TreeHead } from '@/lib/api/voting';
import { utf8, type Bytes } from './merkle';

const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

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

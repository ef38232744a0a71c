import { describe, expect, it } from 'vitest';
import { hashIn, sha256 } from './sha256';

const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('the SHA-256 of a document', () => {
  it('is that of the standard, for a text and for a file', async () => {
    expect(await sha256('abc')).toBe(ofAbc);
    expect(await sha256(new Blob(['abc']))).toBe(ofAbc);
  });

  it('is that of the UTF-8 bytes', async () => {
    expect(await sha256('Grüße')).toBe(await sha256(new Blob([new TextEncoder().encode('Grüße')])));
  });

  it('is found in what people paste', () => {
    expect(hashIn(ofAbc.toUpperCase())).toBe(ofAbc);
    expect(hashIn(`${ofAbc}  agreement.pdf\n`)).toBe(ofAbc);
    expect(hashIn(`SHA-256: ${ofAbc}, again ${ofAbc}`)).toBe(ofAbc);
  });

  it('is not guessed from too few digits, too many, or two hashes', () => {
    expect(hashIn(ofAbc.slice(1))).toBeUndefined();
    expect(hashIn(`${ofAbc}0`)).toBeUndefined();
    expect(hashIn(`${ofAbc} ${'0'.repeat(64)}`)).toBeUndefined();
    expect(hashIn('')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { checkRfc, labelOf, newRfc, tidyLabels } from './draft';

describe('an RFC being written', () => {
  it('gets labels in the one spelling the platform accepts', () => {
    expect(labelOf('  Open API! ')).toBe('open-api');
    expect(tidyLabels(['API', 'api', '***', 'x'.repeat(40)])).toEqual(['api', 'x'.repeat(32)]);
    expect(tidyLabels(Array.from({ length: 12 }, (_, i) => `l${i}`))).toHaveLength(8);
  });

  it('counts the text in bytes, as the server does', () => {
    const fits = { ...newRfc, title: 'Fits', body: 'ü'.repeat(128 * 1024) };
    expect(checkRfc(fits)).toEqual({});
    expect(checkRfc({ ...fits, body: `${fits.body}.` }).body).toMatch('256 KiB');
  });

  it('needs a title of 3 to 160 characters', () => {
    expect(checkRfc({ ...newRfc, title: ' ab ' }).title).toBeDefined();
    expect(checkRfc({ ...newRfc, title: 'abc' }).title).toBeUndefined();
    expect(checkRfc({ ...newRfc, title: 'a'.repeat(161) }).title).toBeDefined();
  });
});

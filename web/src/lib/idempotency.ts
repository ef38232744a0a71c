import { useRef } from 'react';

// Not crypto.randomUUID: browsers have that only on https and localhost.
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * A key for creating something: the same while the same content is sent again, so that a retry
 * after a lost answer creates nothing twice. Call `used` when it has been created.
 */
export function useIdempotencyKey() {
  const last = useRef<{ content: string; key: string }>(undefined);
  return {
    keyFor: (body: unknown) => {
      const content = JSON.stringify(body);
      if (last.current?.content !== content) last.current = { content, key: randomKey() };
      return last.current.key;
    },
    used: () => {
      last.current = undefined;
    },
  };
}

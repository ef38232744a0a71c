import { useState } from 'react';
import { VerifyPage } from '@/features/legal/VerifyPage';
import { Verify } from '@/features/session/Verify';

/** A mailed link brings a secret in its fragment; everybody else has a document in their hands. */
export function Component() {
  const [mailed] = useState(() => window.location.hash.length > 1);
  return mailed ? <Verify /> : <VerifyPage />;
}

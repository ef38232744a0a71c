import { useEffect, useState } from 'react';

/** The secret of a mailed link, read from the fragment once and then removed from the address. */
export function useLinkSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, []);
  return secret;
}

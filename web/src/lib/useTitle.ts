import { useEffect } from 'react';

const SITE = 'CVF Ecosystem';

export function useTitle(title?: string) {
  useEffect(() => {
    if (title !== undefined) document.title = title ? `${title} · ${SITE}` : SITE;
  }, [title]);
}

import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { forget, recall, remember } from '@/lib/storage';
import type { EditedRfc, KeptRfc } from './draft';

/** Text that was written in this browser and not saved: kept while writing, offered on return. */
export function useKeptText(key: string, revision: number) {
  const [offered, setOffered] = useState(() => recall<KeptRfc>(key));
  const keep = useDebouncedCallback((edited: EditedRfc) => {
    remember(key, { edited, revision, savedAt: new Date().toISOString() } satisfies KeptRfc);
  }, 600);
  const discard = useCallback(() => {
    keep.cancel();
    forget(key);
    setOffered(undefined);
  }, [key, keep]);
  return { offered, dismiss: () => setOffered(undefined), keep, discard };
}

import { useQuery } from '@tanstack/react-query';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import type { ItemSide } from './types';

/** Who reads, and on which side of an agreement with this partner. */
export function useReader(partner: string) {
  const { me } = useSession();
  const { data: mine } = useQuery(myPartnersQuery);
  const side: ItemSide = mine?.some(({ slug }) => slug === partner) ? 'PARTNER' : 'STAFF';
  return { username: me?.username, side };
}

import { Market } from '@/features/catalogue/Market';
import { CommunityPage } from '@/features/engagement/CommunityPage';
import { FoundingNotice } from '@/features/founding/FoundingNotice';

export function Component() {
  return <CommunityPage founding={<FoundingNotice />} marketplace={<Market />} />;
}

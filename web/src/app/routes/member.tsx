import { MemberPage } from '@/features/members/MemberPage';
import { RfcsByAuthor } from '@/features/rfcs/RfcsByAuthor';

export function Component() {
  return <MemberPage rfcs={(username) => <RfcsByAuthor username={username} />} />;
}

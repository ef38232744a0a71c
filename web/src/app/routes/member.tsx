import { MemberCertificates } from '@/features/certification/MemberCertificates';
import { MemberPage } from '@/features/members/MemberPage';
import { MemberReputation } from '@/features/reputation/MemberReputation';
import { RfcsByAuthor } from '@/features/rfcs/RfcsByAuthor';

export function Component() {
  return (
    <MemberPage
      reputation={(username) => <MemberReputation username={username} />}
      certificates={(member) => <MemberCertificates member={member} />}
      rfcs={(username) => <RfcsByAuthor username={username} />}
    />
  );
}

import { Anchor, Avatar, Badge, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { CertificationBadge } from '@/components/CertificationBadge';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Member } from '@/lib/api/types';
import { roleName } from '@/lib/roles';
import { useSession } from '@/lib/session';
import { plural } from '@/lib/text';
import { useHashTarget } from '@/lib/useHashTarget';
import { useTitle } from '@/lib/useTitle';
import classes from './Members.module.css';

interface Parts {
  rfcs: (username: string) => ReactNode;
  reputation: (username: string) => ReactNode;
  certificates: (member: Member) => ReactNode;
}

export function MemberPage(parts: Parts) {
  const { username = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['member', username],
    queryFn: ({ signal }) =>
      api.get<Member>(`/members/${encodeURIComponent(username)}`, { signal }),
  });
  useTitle(data ? data.displayName || data.username : username);
  return (
    <div className={classes.page}>
      {data && <Profile member={data} {...parts} />}
      {!data && isProblem(error) && error.status === 404 && (
        <EmptyState title="There is no such member">The name may have been misspelt.</EmptyState>
      )}
      {!data && error && !(isProblem(error) && error.status === 404) && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingText lines={6} />}
    </div>
  );
}

function Profile({ member, rfcs, reputation, certificates }: Parts & { member: Member }) {
  const { me } = useSession();
  useHashTarget();
  const name = member.displayName || member.username;
  const website = member.website && /^https?:\/\//.test(member.website) ? member.website : null;
  return (
    <>
      <header className={classes.profile}>
        <Avatar size={72} name={name} alt="" />
        <div className={classes.names}>
          <Title order={1}>{name}</Title>
          <div className={classes.badges}>
            <CertificationBadge level={member.certificationLevel} />
            {member.roles
              .filter((role) => role !== 'MEMBER')
              .map((role) => (
                <Badge key={role} variant="default" tt="none">
                  {roleName[role]}
                </Badge>
              ))}
          </div>
          <p className={classes.facts}>
            <span>@{member.username}</span>
            <span>
              member since <Moment at={member.joinedAt} as="day" />
            </span>
            <span>{plural(member.rfcCount, 'RFC')}</span>
            <span>{plural(member.commentCount, 'comment')}</span>
            {website && (
              <Anchor href={website} inherit rel="noopener nofollow me">
                {new URL(website).hostname}
              </Anchor>
            )}
          </p>
        </div>
        {me?.username === member.username && (
          <Button component={Link} to="/me/profile" variant="default">
            Edit profile
          </Button>
        )}
      </header>
      {member.bioHtml && (
        <div className={classes.bio}>
          <Prose html={member.bioHtml} />
        </div>
      )}
      <Title order={2} size="h3" id="reputation" className={classes.heading}>
        Reputation
      </Title>
      {reputation(member.username)}
      <Title order={2} size="h3" className={classes.heading}>
        Certificates
      </Title>
      {certificates(member)}
      <Title order={2} size="h3" className={classes.heading}>
        RFCs
      </Title>
      {rfcs(member.username)}
    </>
  );
}

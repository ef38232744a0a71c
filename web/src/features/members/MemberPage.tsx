import { Anchor, Avatar, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Member } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { useTitle } from '@/lib/useTitle';
import classes from './Members.module.css';

export function MemberPage({ rfcs }: { rfcs: (username: string) => ReactNode }) {
  const { username = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['member', username],
    queryFn: ({ signal }) =>
      api.get<Member>(`/members/${encodeURIComponent(username)}`, { signal }),
  });
  useTitle(data ? data.displayName || data.username : username);
  return (
    <div className={classes.page}>
      {data && <Profile member={data} rfcs={rfcs} />}
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

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

interface Props {
  member: Member;
  rfcs: (username: string) => ReactNode;
}

function Profile({ member, rfcs }: Props) {
  const { me } = useSession();
  const name = member.displayName || member.username;
  const website = member.website && /^https?:\/\//.test(member.website) ? member.website : null;
  return (
    <>
      <header className={classes.profile}>
        <Avatar size={72} name={name} alt="" />
        <div className={classes.names}>
          <Title order={1}>{name}</Title>
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
      <Title order={2} size="h3" className={classes.heading}>
        RFCs
      </Title>
      {rfcs(member.username)}
    </>
  );
}

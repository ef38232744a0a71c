import { Avatar, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { CertificationBadge } from '@/components/CertificationBadge';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { MemberSummary } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { points } from '@/lib/points';
import classes from './Members.module.css';

export function MemberList() {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 300);
  return (
    <Page title="Members" lead="The people who propose, discuss and decide.">
      <TextInput
        type="search"
        size="md"
        mb="lg"
        aria-label="Search members"
        placeholder="Search by name"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Results query={query} />
    </Page>
  );
}

function Results({ query }: { query: string }) {
  const members = usePages<MemberSummary>(['members', query], '/members', {
    query: { query },
    keepPrevious: true,
  });
  if (members.error && !members.items) {
    return <ErrorState error={members.error} retry={members.retry} />;
  }
  if (!members.items) return <LoadingRows />;
  if (members.items.length === 0) {
    return <EmptyState title="Nobody found">Try another name or fewer letters.</EmptyState>;
  }
  return (
    <>
      <ul className={classes.list}>
        {members.items.map((member) => (
          <li key={member.username}>
            <Link to={`/members/${member.username}`} className={classes.member}>
              <Avatar size={40} name={member.displayName || member.username} alt="" />
              <span>
                <b>{member.displayName || member.username}</b>
                <span className={classes.under}>
                  {member.username} · since <Moment at={member.joinedAt} as="day" />
                </span>
                <CertificationBadge level={member.certificationLevel} />
              </span>
              <span className={classes.reputation}>
                {points(member.reputationMicros)}
                <span className={classes.under}>reputation</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore {...members} />
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { ModerationItem } from '@/lib/api/moderation';
import type { ReputationEntry } from '@/lib/api/reputation';
import { usePages } from '@/lib/pages';
import { keyOf, kindName, kinds, type ModerationKind } from './cases';
import { CommentAppeal } from './CommentAppeal';
import { CommentReportCase } from './CommentReportCase';
import { FlagCase } from './FlagCase';
import classes from './Moderation.module.css';
import { queueKey } from './queries';

interface Props {
  entry: (entry: ReputationEntry) => ReactNode;
}

export function ModerationQueue({ entry }: Props) {
  const [kind, setKind] = useState<ModerationKind | 'ALL'>('ALL');
  const queue = usePages<ModerationItem>(queueKey, '/moderation/queue');
  const shown = queue.items?.filter((item) => kind === 'ALL' || item.kind === kind);
  return (
    <Page
      title="Moderation"
      lead="What waits for a moderator, oldest first. Whoever is part of a case leaves it to others."
    >
      <div className={classes.scroll}>
        <SegmentedControl
          aria-label="Which cases"
          mb="sm"
          data={[
            { value: 'ALL', label: 'All' },
            ...kinds.map((value) => ({ value, label: `${kindName[value]}s` })),
          ]}
          value={kind}
          onChange={(value) => setKind(value)}
        />
      </div>
      {queue.error && !queue.items && <ErrorState error={queue.error} retry={queue.retry} />}
      {!queue.items && !queue.error && <LoadingRows rows={4} height={110} />}
      {shown?.length === 0 && !queue.hasMore && (
        <EmptyState title={kind === 'ALL' ? 'Nothing is waiting' : 'None of this kind'} />
      )}
      <ul className={classes.list}>
        {shown?.map((item) => (
          <li key={keyOf(item)}>
            <article className={classes.case}>
              <span className={classes.kind}>{kindName[item.kind]}</span>
              <Case item={item} entry={entry} />
            </article>
          </li>
        ))}
      </ul>
      <LoadMore {...queue} />
    </Page>
  );
}

function Case({ item, entry }: Props & { item: ModerationItem }) {
  switch (item.kind) {
    case 'REPORT':
      return <CommentReportCase report={item.report} />;
    case 'APPEAL':
      return <CommentAppeal {...item.appeal} />;
    case 'FLAG':
      return <FlagCase flag={item.flag} />;
    case 'REPUTATION_APPEAL':
      return (
        <>
          <div>
            Points of <Link to={`/members/${item.member}`}>{item.member}</Link>
          </div>
          {entry(item.entry)}
        </>
      );
  }
}

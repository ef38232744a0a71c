import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Prose } from '@/components/Prose';
import type { Rfc } from '@/lib/api/types';
import { useTitle } from '@/lib/useTitle';
import { History } from './History';
import { rfcQuery } from './queries';
import { RevisionList } from './RevisionList';
import { RfcHeader } from './RfcHeader';
import { RfcMissing } from './RfcMissing';
import classes from './RfcPage.module.css';
import { RfcSide } from './RfcSide';
import { TableOfContents } from './TableOfContents';

interface Props {
  discussion: (rfc: Rfc) => ReactNode;
}

const tabs = ['text', 'discussion', 'revisions'] as const;

export function RfcPage({ discussion }: Props) {
  const { number = '' } = useParams();
  const { data: rfc, error, refetch } = useQuery(rfcQuery(number));
  useTitle(rfc && `RFC ${rfc.number}: ${rfc.title}`);
  return (
    <div className={classes.page}>
      {rfc && <Loaded rfc={rfc} discussion={discussion} />}
      {!rfc && error && <RfcMissing error={error} retry={() => void refetch()} />}
      {!rfc && !error && <LoadingText lines={14} />}
    </div>
  );
}

function Loaded({ rfc, discussion }: { rfc: Rfc } & Props) {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('tab');
  const tab = tabs.find((each) => each === wanted) ?? 'text';
  const select = (next: string | null) =>
    setParams(next && next !== 'text' ? { tab: next } : {}, { preventScrollReset: true });

  return (
    <article>
      <RfcHeader rfc={rfc} />
      <Tabs value={tab} onChange={select} keepMounted={false} classNames={{ list: classes.tabs }}>
        <Tabs.List>
          <Tabs.Tab value="text">Text</Tabs.Tab>
          <Tabs.Tab value="discussion">
            Discussion <Count value={rfc.commentCount} />
          </Tabs.Tab>
          <Tabs.Tab value="revisions">
            Revisions <Count value={rfc.revision} />
          </Tabs.Tab>
        </Tabs.List>
        <div
          className={classes.layout}
          data-toc={(tab === 'text' && rfc.toc.length > 1) || undefined}
        >
          {tab === 'text' && rfc.toc.length > 1 && <TableOfContents toc={rfc.toc} />}
          <div className={classes.content}>
            <Tabs.Panel value="text">
              <Prose html={rfc.html} size="reading" anchors />
            </Tabs.Panel>
            <Tabs.Panel value="discussion">{discussion(rfc)}</Tabs.Panel>
            <Tabs.Panel value="revisions">
              <RevisionList rfc={rfc} />
              <History history={rfc.history} />
            </Tabs.Panel>
          </div>
          <RfcSide rfc={rfc} />
        </div>
      </Tabs>
    </article>
  );
}

function Count({ value }: { value: number }) {
  return value > 0 ? <span className={classes.count}>{value}</span> : null;
}

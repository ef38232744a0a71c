import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Count } from '@/components/Count';
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

export interface RfcTab {
  value: string;
  name: ReactNode;
  panel: ReactNode;
}

interface Props {
  discussion: (rfc: Rfc) => ReactNode;
  /** Above the text, whichever tab is open. */
  above?: (rfc: Rfc) => ReactNode;
  /** Between the discussion and the revisions. */
  more?: (rfc: Rfc) => RfcTab[];
}

export function RfcPage(slots: Props) {
  const { number = '' } = useParams();
  const { data: rfc, error, refetch } = useQuery(rfcQuery(number));
  useTitle(rfc && `RFC ${rfc.number}: ${rfc.title}`);
  return (
    <div className={classes.page}>
      {rfc && <Loaded rfc={rfc} {...slots} />}
      {!rfc && error && <RfcMissing error={error} retry={() => void refetch()} />}
      {!rfc && !error && <LoadingText lines={14} />}
    </div>
  );
}

function Loaded({ rfc, discussion, above, more }: { rfc: Rfc } & Props) {
  const others = more?.(rfc) ?? [];
  const tabs = ['text', 'discussion', ...others.map(({ value }) => value), 'revisions'];
  const [params, setParams] = useSearchParams();
  const wanted = params.get('tab');
  const tab = tabs.find((each) => each === wanted) ?? 'text';
  const select = (next: string | null) =>
    setParams(next && next !== 'text' ? { tab: next } : {}, { preventScrollReset: true });

  return (
    <article>
      <RfcHeader rfc={rfc} />
      {above?.(rfc)}
      <Tabs
        value={tab}
        onChange={select}
        keepMounted={false}
        classNames={{ list: classes.tabs, tab: classes.tab }}
      >
        <Tabs.List id="rfc-text">
          <Tabs.Tab value="text">Text</Tabs.Tab>
          <Tabs.Tab value="discussion">
            Discussion <Count value={rfc.commentCount} />
          </Tabs.Tab>
          {others.map(({ value, name }) => (
            <Tabs.Tab key={value} value={value}>
              {name}
            </Tabs.Tab>
          ))}
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
            {others.map(({ value, panel }) => (
              <Tabs.Panel key={value} value={value}>
                {panel}
              </Tabs.Panel>
            ))}
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

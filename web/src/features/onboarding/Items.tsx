import { Accordion, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { stageName } from '@/lib/agreements';
import classes from './Checklist.module.css';
import { ItemHead } from './ItemHead';
import { ItemPanel } from './ItemPanel';
import type { Checklist } from './types';
import { byStage } from './words';

/** The items in the order of their stages; the next one is open. */
export function Items({ checklist }: { checklist: Checklist }) {
  const [opened, setOpened] = useOpened(checklist.next);
  return (
    <Accordion
      multiple
      order={3}
      variant="separated"
      value={opened}
      onChange={setOpened}
      classNames={{ item: classes.item, control: classes.control, chevron: classes.chevron }}
    >
      {byStage(checklist.items).map(({ stage, items }) => (
        <section key={stage} className={classes.stage} aria-labelledby={`stage-${stage}`}>
          <Title order={2} size="h4" id={`stage-${stage}`} className={classes.stageName}>
            {stageName[stage]}
          </Title>
          {items.map((item) => (
            <Accordion.Item key={item.item} value={item.item} id={item.item}>
              <Accordion.Control>
                <ItemHead item={item} checklist={checklist} />
              </Accordion.Control>
              <Accordion.Panel>
                {opened.includes(item.item) && <ItemPanel item={item} checklist={checklist} />}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </section>
      ))}
    </Accordion>
  );
}

/** What the address points at is opened, and so is whatever comes next. */
function useOpened(next?: string) {
  const { hash, key } = useLocation();
  const target = hash.slice(1);
  const [opened, setOpened] = useState(() => wanted(target, next));
  const [seen, setSeen] = useState({ key, next });
  if (seen.key !== key || seen.next !== next) {
    setSeen({ key, next });
    const more = seen.key === key ? wanted('', next) : wanted(target, undefined);
    setOpened([...new Set([...opened, ...more])]);
  }
  return [opened, setOpened] as const;
}

const wanted = (...codes: (string | undefined)[]) => codes.filter((code) => !!code) as string[];

import { Select, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { Install as Way } from '@/lib/api/skills';
import { recall, remember } from '@/lib/storage';
import { Snippet } from './Snippet';
import classes from './Install.module.css';

const KEY = 'cvf.install-client';

/** How the clients people already have take the skill; the last choice is remembered. */
export function Install({ install }: { install: Way[] }) {
  const [client, setClient] = useState(() => recall<string>(KEY));
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const way = install.find((each) => each.client === client) ?? install[0];
  if (!way) return null;
  const choose = (next: string) => {
    setClient(next);
    remember(KEY, next);
  };
  return (
    <section className={classes.install} aria-labelledby="install">
      <div className={classes.head}>
        <Title order={2} size="h4" id="install">
          Install
        </Title>
        {wide ? (
          <div className={classes.clients} role="group" aria-label="Client">
            {install.map((each) => (
              <button
                key={each.client}
                type="button"
                aria-pressed={each === way}
                onClick={() => choose(each.client)}
              >
                {each.title}
              </button>
            ))}
          </div>
        ) : (
          <Select
            aria-label="Client"
            allowDeselect={false}
            data={install.map((each) => ({ value: each.client, label: each.title }))}
            value={way.client}
            onChange={(next) => next && choose(next)}
          />
        )}
      </div>
      <Snippet text={way.snippet} label={`For ${way.title}`} />
      {way.note && <p className={classes.note}>{way.note}</p>}
    </section>
  );
}

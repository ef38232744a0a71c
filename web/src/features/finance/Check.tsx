import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Mark } from '@/components/Mark';
import { ErrorState } from '@/components/States';
import classes from './Finance.module.css';
import { checkQuery } from './queries';
import { checkName } from './words';

/** Whether the books agree with themselves and with everything beside them. */
export function Check() {
  const { data, error, isFetching, refetch } = useQuery(checkQuery);
  return (
    <section className={classes.check} aria-label="Check of the books">
      <header>
        <div role="status">
          {!data && !isFetching && <p>The books can be checked against everything they rest on.</p>}
          {isFetching && <p>All of the books are read anew…</p>}
          {data && !isFetching && (
            <p>
              <Mark tone={data.ok ? 'good' : 'bad'}>
                {data.ok ? 'Everything agrees' : 'Something does not agree'}
              </Mark>
            </p>
          )}
        </div>
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {data ? 'Check again' : 'Check the books'}
        </Button>
      </header>
      {error && <ErrorState error={error} />}
      {data && (
        <ul>
          {data.checks.map(({ name, ok, detail }) => (
            <li key={name}>
              <Mark tone={ok ? 'good' : 'bad'}>{ok ? 'Right' : 'Wrong'}</Mark>
              <span>
                {checkName(name)}
                <small>{detail}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

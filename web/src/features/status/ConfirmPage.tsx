import { Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import { confirmSubscription } from './queries';

/** Where the link of the first mail leads. */
export function ConfirmPage() {
  const token = useLocation().hash.slice(1);
  const started = useRef(false);
  const { mutate, data, error } = useMutation({ mutationFn: confirmSubscription });

  useEffect(() => {
    // The link works once; a second call would spoil the answer of the first.
    if (!token || started.current) return;
    started.current = true;
    mutate(token);
  }, [token, mutate]);

  return (
    <Page title="Status by e-mail" width="text">
      {(!token || isProblem(error, 'link-expired')) && (
        <EmptyState title="This link does not work any more">
          It was used or is older than a day. Subscribe again on the{' '}
          <Link to="/status#subscribe">status page</Link>.
        </EmptyState>
      )}
      {token && error && !isProblem(error, 'link-expired') && (
        <ErrorState error={error} retry={() => mutate(token)} />
      )}
      {token && !error && !data && <Loader aria-label="Please wait" />}
      {data && (
        <p role="status">
          Done: you are told of incidents and maintenance of{' '}
          <Link to={data.partner ? `/status/${data.partner}` : '/status'}>
            {data.partnerName ?? 'all partners'}
          </Link>
          . Every mail has a link that stops them.
        </p>
      )}
    </Page>
  );
}

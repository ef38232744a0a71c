import { Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import { verifyOnCall } from './onCall';

/** Where the link leads that is mailed to who is to be on call. */
export function OnCallVerified() {
  const token = useLocation().hash.slice(1);
  const started = useRef(false);
  const { mutate, data, error } = useMutation({ mutationFn: verifyOnCall });

  useEffect(() => {
    // The link works once; a second call would spoil the answer of the first.
    if (!token || started.current) return;
    started.current = true;
    mutate(token);
  }, [token, mutate]);

  const dead = isProblem(error) && error.status >= 400 && error.status < 500;
  return (
    <Page title="On call" width="text">
      {(!token || dead) && (
        <EmptyState title="This link does not work any more">
          It was used or is too old. An owner of the partner can have it mailed again.
        </EmptyState>
      )}
      {token && error && !dead && <ErrorState error={error} retry={() => mutate(token)} />}
      {token && !error && !data && <Loader aria-label="Please wait" />}
      {data && (
        <p role="status">
          Confirmed: incidents of <Link to={`/status/${data.partner}`}>{data.name}</Link> are mailed
          to this address from now on.
        </p>
      )}
    </Page>
  );
}

import { Loader } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Me } from '@/lib/api/types';
import { useSwitchSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import { Card } from './Card';
import { LinkExpired } from './LinkExpired';
import { useLinkSecret } from './secret';

export function Verify() {
  const token = useLinkSecret();
  const navigate = useNavigate();
  const switchSession = useSwitchSession();
  const started = useRef(false);
  const { mutate, error } = useMutation({
    mutationFn: () => api.post<Me>('/email-verifications', { token }),
    onSuccess: async (me) => {
      await switchSession(me);
      toast.done(`Your e-mail address is confirmed. Welcome, ${me.username}!`);
      await navigate('/', { replace: true });
    },
  });

  useEffect(() => {
    // The link works once; a second call would spoil the answer of the first.
    if (!token || started.current) return;
    started.current = true;
    mutate();
  }, [token, mutate]);

  if (!token || isProblem(error, 'link-expired')) {
    return <LinkExpired to="/sign-up" label="Sign up again" />;
  }
  return (
    <Card title="Confirming your e-mail address">
      {error && <ErrorState error={error} retry={() => mutate()} />}
      {!error && <Loader aria-label="Please wait" mt="md" />}
    </Card>
  );
}

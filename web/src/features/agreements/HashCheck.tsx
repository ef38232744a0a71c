import { Alert } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Hash } from '@/components/Hash';
import { canHash, sha256 } from '@/lib/sha256';
import classes from './Agreement.module.css';
import type { AgreementDocument } from './types';

/** The hash that a signature is about, worked out again from the text that is shown. */
export function HashCheck({ document }: { document: AgreementDocument }) {
  const { data } = useQuery({
    queryKey: ['agreements', 'hash', document.sha256, document.markdown.length],
    queryFn: () => sha256(document.markdown),
    enabled: canHash(),
    staleTime: Infinity,
    networkMode: 'always',
  });
  if (data !== undefined && data !== document.sha256) {
    return (
      <Alert color="red" title="The text does not match its hash" mb="md">
        Your browser works out {data} for the text, the server says {document.sha256}. Do not sign
        it, and tell CVF.
      </Alert>
    );
  }
  return (
    <p className={classes.hash}>
      <Hash sha256={document.sha256} />
      {data && (
        <span className={classes.checked}>
          <IconShieldCheck size={16} aria-hidden /> worked out again by your browser: it matches
        </span>
      )}
    </p>
  );
}

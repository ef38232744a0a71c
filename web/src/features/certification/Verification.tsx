import { Anchor, Code, Title } from '@mantine/core';
import type { Certificate } from '@/lib/api/certification';
import classes from './Certification.module.css';

/** How somebody who trusts neither this page nor its holder can check the certificate. */
export function Verification({ certificate }: { certificate: Certificate }) {
  return (
    <section className={classes.section}>
      <Title order={2} size="h3" mb="xs">
        How to verify it
      </Title>
      <ol className={classes.criteria}>
        <li>
          This page always shows the present state, also after a revocation:{' '}
          <Code>{`${window.location.origin}/certificates/${certificate.id}`}</Code>
        </li>
        <li>
          The badge is an Open Badges 3.0 credential, signed with Ed25519. Any verifier of
          verifiable credentials can check it without asking us.
        </li>
        <li>
          The public keys it can be signed with are at{' '}
          <Anchor href="/api/v1/signing-keys">/api/v1/signing-keys</Anchor>. Keys that were replaced
          stay there.
        </li>
      </ol>
    </section>
  );
}

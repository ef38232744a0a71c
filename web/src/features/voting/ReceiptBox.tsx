import { Button, Code, Group } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import type { MyBallot, Receipt, Vote } from '@/lib/api/voting';
import { downloadReceipt } from './downloads';
import { useVerification } from './useVerification';
import { VerificationResult } from './VerificationResult';
import classes from './Vote.module.css';

interface Props {
  vote: Vote;
  ballot: MyBallot;
  receipt: Receipt;
}

/** What the voter takes home to prove the ballot, and a first check on the spot. */
export function ReceiptBox({ vote, ballot, receipt }: Props) {
  const verification = useVerification();
  const { choice, reason } = ballot;
  const check = () =>
    verification.mutate({ receipt, known: { choice, reason, textSha256: vote.textSha256 } });
  return (
    <section className={classes.receipt} aria-labelledby="receipt-title">
      <h4 id="receipt-title">Your receipt</h4>
      <p>
        {receipt.treeHead
          ? 'It proves that the public log holds your ballot. Keep the file: should your ballot ever be changed or dropped, it shows.'
          : 'It proves that your ballot was taken. The proof that the log holds it follows at the close.'}
      </p>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => downloadReceipt(receipt)}
        >
          Download the receipt
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconShieldCheck size={15} aria-hidden />}
          loading={verification.isPending}
          onClick={check}
        >
          Check it here
        </Button>
      </Group>
      <VerificationResult verification={verification} />
      <p className={classes.quiet}>
        Without this page: <Code>./cvf ballot verify receipt.json</Code>
      </p>
    </section>
  );
}

import { Button, Code, FileButton } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useVerification } from './useVerification';
import { VerificationResult } from './VerificationResult';
import { isReceipt } from './verify';
import classes from './VoteTab.module.css';

/** Any receipt from a file, of whichever vote; the file never leaves the browser. */
export function CheckReceipt() {
  const verification = useVerification();
  const [refused, setRefused] = useState<string>();
  const read = async (file: File | null) => {
    if (!file) return;
    verification.reset();
    setRefused(undefined);
    let content: unknown;
    try {
      content = JSON.parse(await file.text());
    } catch {
      content = undefined;
    }
    if (isReceipt(content)) verification.mutate({ receipt: content });
    else setRefused(`${file.name} is no receipt of a ballot.`);
  };
  return (
    <section className={classes.check} aria-labelledby="check-title">
      <h3 id="check-title">Check a receipt</h3>
      <p>
        Choose the file you kept. It is checked in your browser and sent nowhere; or run{' '}
        <Code>./cvf ballot verify receipt.json</Code>.
      </p>
      <div>
        <FileButton onChange={(file) => void read(file)} accept="application/json,.json">
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              leftSection={<IconFileCheck size={15} aria-hidden />}
              loading={verification.isPending}
            >
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      {refused && <p role="alert">{refused}</p>}
      <VerificationResult verification={verification} />
    </section>
  );
}

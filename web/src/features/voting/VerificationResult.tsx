import { Alert } from '@mantine/core';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Verification } from './useVerification';
import { canVerify, verdict, type Check } from './verify';
import classes from './Verification.module.css';

const signs = { passed: IconCheck, failed: IconX, unknown: IconQuestionMark };

const verdicts = {
  passed: 'The receipt is genuine',
  failed: 'The receipt does not hold',
  unknown: 'So far the receipt holds',
};

export function VerificationResult({ verification }: { verification: Verification }) {
  const { data: checks, error } = verification;
  return (
    <div role="status">
      {checks && <Checks checks={checks} />}
      {error && (
        <Alert color="red" title="It could not be checked here">
          {canVerify()
            ? error.message
            : 'A browser can do this only on a page with https. The command below needs no page at all.'}
        </Alert>
      )}
    </div>
  );
}

function Checks({ checks }: { checks: readonly Check[] }) {
  const whole = verdict(checks);
  const Sign = signs[whole];
  return (
    <div className={classes.verdict} data-result={whole}>
      <p>
        <Sign size={18} stroke={2.4} aria-hidden /> {verdicts[whole]}
      </p>
      <ul>
        {checks.map(({ name, result, detail }) => {
          const Each = signs[result];
          return (
            <li key={name} data-result={result}>
              <Each size={15} stroke={2.4} role="img" aria-label={result} />
              <span>
                <b>{name}.</b> {detail}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

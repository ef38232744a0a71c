import { CopyButton, Tooltip } from '@mantine/core';
import classes from './Hash.module.css';

const SHOWN = 12;

/** The beginning of a SHA-256, the whole of it to take away. */
export function Hash({ sha256 }: { sha256: string }) {
  return (
    <CopyButton value={sha256}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : 'Copy the whole SHA-256'}>
          <button
            type="button"
            className={classes.hash}
            aria-label={`Copy SHA-256 ${sha256.slice(0, SHOWN)}…`}
            onClick={copy}
          >
            SHA-256 {sha256.slice(0, SHOWN)}…
          </button>
        </Tooltip>
      )}
    </CopyButton>
  );
}

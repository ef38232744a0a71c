import { CopyButton, Tooltip } from '@mantine/core';
import classes from './CopyText.module.css';

interface Props {
  /** What is copied. */
  text: string;
  /** What it is: "ID", "root". */
  what: string;
  /** How many characters are shown; all of them without it. */
  shown?: number;
}

/** An id or a number people take elsewhere. */
export function CopyText({ text, what, shown }: Props) {
  const short = shown !== undefined && text.length > shown ? `${text.slice(0, shown)}…` : text;
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : `Copy the ${what}`}>
          <button
            type="button"
            className={classes.text}
            aria-label={`Copy the ${what} ${text}`}
            onClick={copy}
          >
            {short}
          </button>
        </Tooltip>
      )}
    </CopyButton>
  );
}

import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import classes from './Downloads.module.css';

interface Props {
  /** What is downloaded: "Statement ST-2026-11-acme". */
  of: string;
  /** `file` is what it is saved as, where the server does not say. */
  files: readonly { name: string; href: string; file?: string }[];
}

/** The same as files to keep. */
export function Downloads({ of, files }: Props) {
  return (
    <ul className={classes.files} aria-label={`Download: ${of}`}>
      {files.map(({ name, href, file }) => (
        <li key={href}>
          <Anchor href={href} download={file ?? true} inherit>
            <IconDownload size={15} aria-hidden /> {name}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

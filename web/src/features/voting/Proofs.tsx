import { ActionIcon, Anchor, Code, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Moment } from '@/components/Moment';
import type { TreeHead, Vote } from '@/lib/api/voting';
import { ballotLog, weights } from './downloads';
import classes from './Result.module.css';

interface Props {
  vote: Vote;
  treeHead?: TreeHead;
}

/** All that anyone needs to count again without this platform. */
export function Proofs({ vote, treeHead }: Props) {
  const command = `./cvf tally verify ${vote.rfc}`;
  return (
    <>
      <h3>Count it yourself</h3>
      <ul className={classes.proofs}>
        <li>
          <Anchor {...ballotLog(vote.rfc, vote.round)} inherit>
            Download the ballot log
          </Anchor>
        </li>
        <li>
          <Anchor {...weights(vote.rfc, vote.round)} inherit>
            Download the weights
          </Anchor>
        </li>
      </ul>
      <p className={classes.small}>
        <Code>{command}</Code> <Copy text={command} what="the command" /> counts every ballot again
        on your computer and fails on any difference.
      </p>
      {treeHead && <SignedHead vote={vote} treeHead={treeHead} />}
    </>
  );
}

function SignedHead({ vote, treeHead }: { vote: Vote; treeHead: TreeHead }) {
  return (
    <dl className={classes.head}>
      <dt>Signed</dt>
      <dd>
        <Moment at={treeHead.at} as="day" />, {treeHead.treeSize.toLocaleString('en')} entries, key{' '}
        <code>{treeHead.keyId}</code>
      </dd>
      <Hash name="Log root" value={treeHead.rootHash} />
      <Hash name="Signature" value={treeHead.signature} />
      <Hash name="Weights root" value={vote.weightsRoot} />
      <Hash name="Text SHA-256" value={vote.textSha256} />
    </dl>
  );
}

function Hash({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code> <Copy text={value} what={name} />
      </dd>
    </>
  );
}

function Copy({ text, what }: { text: string; what: string }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={copied ? 'Copied' : `Copy ${what}`}
          onClick={copy}
        >
          {copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
        </ActionIcon>
      )}
    </CopyButton>
  );
}

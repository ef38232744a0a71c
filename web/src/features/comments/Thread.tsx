import { useState } from 'react';
import { CommentCard } from './CommentCard';
import { Composer } from './Composer';
import classes from './Comments.module.css';
import { countBelow, type CommentNode } from './tree';

interface Props {
  rfc: number;
  node: CommentNode;
  target?: string;
}

const contains = (node: CommentNode, id?: string): boolean =>
  !!id && (node.comment.id === id || node.children.some((child) => contains(child, id)));

export function Thread({ rfc, node, target }: Props) {
  const [folded, setFolded] = useState(false);
  const [replying, setReplying] = useState(false);
  const { comment, children } = node;
  const below = countBelow(node);
  const hidden = folded && !node.children.some((child) => contains(child, target));
  const fold = below > 0 && (
    <button
      type="button"
      className={classes.action}
      aria-expanded={!hidden}
      onClick={() => setFolded(!folded)}
    >
      {hidden ? 'Show' : 'Hide'} {below} {below === 1 ? 'reply' : 'replies'}
    </button>
  );
  return (
    <li className={classes.thread}>
      <CommentCard
        rfc={rfc}
        comment={comment}
        marked={comment.id === target}
        onReply={() => setReplying(true)}
        fold={fold}
      />
      {replying && (
        <div className={classes.reply}>
          <Composer
            rfc={rfc}
            parent={comment}
            onDone={() => setReplying(false)}
            onCancel={() => setReplying(false)}
          />
        </div>
      )}
      {!hidden && children.length > 0 && (
        <ol className={classes.children}>
          {children.map((child) => (
            <Thread key={child.comment.id} rfc={rfc} node={child} target={target} />
          ))}
        </ol>
      )}
    </li>
  );
}

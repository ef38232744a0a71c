import { Button, Input } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { byteLength } from '@/lib/rules';
import { plural } from '@/lib/text';
import { byLine, fileEnds, lineCount, MAX_MANIFEST, offsetOf, widthOf } from './manifest';
import classes from './ManifestField.module.css';
import type { ManifestError } from './types';

interface Props {
  value: string;
  errors: readonly ManifestError[];
  /** Something is wrong that belongs to no line. */
  error?: string;
  onChange: (text: string, fileName?: string) => void;
}

/** A text with the numbers of its lines, and what is wrong with a line beside it. */
export function ManifestField({ value, errors, error, onChange }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();
  const lines = lineCount(value);
  const wrong = byLine(errors);

  const follow = () => {
    const { scrollTop, scrollLeft } = area.current!;
    numbers.current!.style.transform = `translateY(${-scrollTop}px)`;
    marks.current!.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  };
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > MAX_MANIFEST) return setRefused(`${chosen.name} is larger than 1 MiB.`);
    setRefused(undefined);
    onChange(await chosen.text(), chosen.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const goTo = (line: number, column = 1) => {
    const field = area.current!;
    const at = offsetOf(value, line, column);
    field.focus();
    field.setSelectionRange(at, at);
    field.scrollTop = (field.scrollHeight / lines) * Math.max(0, line - 4);
  };
  const problem = refused ?? error ?? (tooLong(value) ? 'The manifest is larger than 1 MiB.' : '');

  return (
    <div>
      <div className={classes.bar}>
        <Input.Label htmlFor={id} required>
          Manifest
        </Input.Label>
        <Button size="xs" variant="default" onClick={() => file.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="Manifest file"
          accept={fileEnds.join()}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div
        className={classes.editor}
        data-over={over || undefined}
        data-invalid={errors.length > 0 || problem ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className={classes.gutter} aria-hidden>
          <pre ref={numbers}>
            {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
          </pre>
        </div>
        <div className={classes.pane}>
          <div className={classes.clip} aria-hidden>
            <div ref={marks} className={classes.marks}>
              <Marks text={value} wrong={wrong} />
            </div>
          </div>
          <textarea
            id={id}
            ref={area}
            value={value}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            wrap="off"
            placeholder="Paste a manifest here, or drop its file: a CVF skill contract (YAML), an MCP server.json, a SKILL.md"
            aria-invalid={errors.length > 0 || problem ? true : undefined}
            aria-describedby={`${id}-errors`}
            onScroll={follow}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      </div>
      <div id={`${id}-errors`} role="status" className={classes.below}>
        {problem && <Input.Error>{problem}</Input.Error>}
        {errors.length > 0 && (
          <details open={errors.length <= 8}>
            <summary>{plural(errors.length, 'problem')}</summary>
            <ul>
              {errors.map((each, index) => (
                <li key={index}>
                  <Place error={each} onGo={goTo} /> {each.message}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </div>
  );
}

// Counting bytes is only worth its time near the limit.
const tooLong = (text: string) => text.length * 3 > MAX_MANIFEST && byteLength(text) > MAX_MANIFEST;

function Marks({ text, wrong }: { text: string; wrong: Map<number, string> }) {
  if (wrong.size === 0) return null;
  const lines = text.split('\n');
  return [...wrong].map(([line, message]) => (
    <div key={line} className={classes.mark} style={{ top: `calc(${line - 1} * var(--row))` }}>
      <span style={{ marginLeft: `${widthOf(lines[line - 1] ?? '') + 3}ch` }}>{message}</span>
    </div>
  ));
}

interface PlaceProps {
  error: ManifestError;
  onGo: (line: number, column?: number) => void;
}

/** An error in the text as a whole is in no line. */
function Place({ error: { line, column, pointer }, onGo }: PlaceProps) {
  return (
    <>
      {line !== undefined && (
        <button type="button" onClick={() => onGo(line, column)}>
          Line {line}
        </button>
      )}{' '}
      {pointer && <code>{pointer}</code>}
    </>
  );
}

export interface Source {
  close(): void;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  readonly readyState: number;
}

export interface Listener {
  /** Whether news arrive by themselves; while they do not, ask for them. */
  live: (live: boolean) => void;
  event: (type: string, data: string) => void;
}

const CLOSED = 2;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 120_000;

/**
 * A stream of server-sent events that comes back. A browser reconnects by itself after a lost
 * connection, but gives up for good after a refusal (too many streams, a proxy's error page).
 */
export class LiveStream {
  private source?: Source;
  private timer?: ReturnType<typeof setTimeout>;
  private pause = FIRST_PAUSE;

  constructor(
    private readonly connect: () => Source,
    private readonly types: readonly string[],
    private readonly listener: Listener,
  ) {}

  open() {
    if (this.source) return;
    clearTimeout(this.timer);
    const source = this.connect();
    this.source = source;
    source.onopen = () => {
      this.pause = FIRST_PAUSE;
      this.listener.live(true);
    };
    source.onerror = () => {
      this.listener.live(false);
      if (source.readyState === CLOSED) this.retry();
    };
    for (const type of this.types) {
      source.addEventListener(type, (event) => this.listener.event(type, event.data));
    }
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
    this.listener.live(false);
  }

  private retry() {
    this.source = undefined;
    this.timer = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}

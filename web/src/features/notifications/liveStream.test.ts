import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveStream, type Source } from './liveStream';

class FakeSource implements Source {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 0;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.listeners.set(type, listener);
  }

  close() {
    this.readyState = 2;
  }

  accept() {
    this.readyState = 1;
    this.onopen?.();
  }

  send(type: string, data: string) {
    this.listeners.get(type)?.({ data } as MessageEvent<string>);
  }

  refuse() {
    this.readyState = 2;
    this.onerror?.();
  }

  lose() {
    this.readyState = 0;
    this.onerror?.();
  }
}

function setUp() {
  const sources: FakeSource[] = [];
  const seen: string[] = [];
  const stream = new LiveStream(
    () => {
      const source = new FakeSource();
      sources.push(source);
      return source;
    },
    ['unread'],
    {
      live: (live) => seen.push(live ? 'live' : 'deaf'),
      event: (type, data) => seen.push(`${type} ${data}`),
    },
  );
  return { sources, seen, stream };
}

describe('the live stream', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('hands on what arrives, and says whether it is live', () => {
    const { sources, seen, stream } = setUp();
    stream.open();
    stream.open();
    expect(sources).toHaveLength(1);
    sources[0]?.accept();
    sources[0]?.send('unread', '3');
    sources[0]?.send('something else', '4');
    expect(seen).toEqual(['live', 'unread 3']);
  });

  it('leaves a lost connection to the browser, which reconnects', () => {
    const { sources, seen, stream } = setUp();
    stream.open();
    sources[0]?.accept();
    sources[0]?.lose();
    vi.advanceTimersByTime(600_000);
    expect(sources).toHaveLength(1);
    sources[0]?.accept();
    expect(seen).toEqual(['live', 'deaf', 'live']);
  });

  it('tries again after a refusal, each time a little later', () => {
    const { sources, stream } = setUp();
    stream.open();
    sources[0]?.refuse();
    vi.advanceTimersByTime(2_000);
    expect(sources).toHaveLength(2);
    sources[1]?.refuse();
    vi.advanceTimersByTime(2_000);
    expect(sources).toHaveLength(2);
    vi.advanceTimersByTime(2_000);
    expect(sources).toHaveLength(3);
    sources[2]?.accept();
    sources[2]?.refuse();
    vi.advanceTimersByTime(2_000);
    expect(sources).toHaveLength(4);
  });

  it('stays closed once closed, also while it was waiting', () => {
    const { sources, seen, stream } = setUp();
    stream.open();
    sources[0]?.refuse();
    stream.close();
    vi.advanceTimersByTime(600_000);
    expect(sources).toHaveLength(1);
    expect(seen.at(-1)).toBe('deaf');
  });
});

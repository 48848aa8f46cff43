/** Progress on standard error where it is a terminal; silence elsewhere and with --quiet. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  step(done: number, note?: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A counter of articles; how many will come is not known while streams are read. */
export function startProgress(quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar(
    {
      format: '{value} articles, {rejected} rejected, {duration_formatted} {note}',
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 1,
    },
    Presets.rect,
  );
  bar.start(1, 0, { rejected: 0, note: '' });
  let rejected = 0;
  return {
    step(done, note) {
      if (note !== undefined) rejected++;
      bar.setTotal(done + 1);
      bar.update(done, { rejected, note: '' });
    },
    stop: () => bar.stop(),
  };
}

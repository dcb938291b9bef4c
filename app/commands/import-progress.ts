import type { ImportCounts } from "~/comments/import/import-comments.server";

const LINE_EVERY_MS = 5_000;
const REDRAW_EVERY_MS = 200;

export interface Progress {
  /** A line of its own, such as a refused row. */
  say(line: string): void;
  update(counts: Readonly<ImportCounts>): void;
  end(): void;
}

interface Size {
  readonly size: number;
  bytesRead(): number;
}

/** On a terminal one line that changes; otherwise, as in a log, a line every few seconds. Figures alone, no content. */
export function showProgress(file: Size, out: NodeJS.WriteStream = process.stderr): Progress {
  const interval = out.isTTY ? REDRAW_EVERY_MS : LINE_EVERY_MS;
  const started = performance.now();
  let shownAt = out.isTTY ? 0 : started;
  let current = "";
  const clear = () => {
    if (out.isTTY && current !== "") out.write("\r\x1b[2K");
  };
  return {
    say(line) {
      clear();
      out.write(`${line}\n`);
      if (out.isTTY) out.write(current);
    },
    update(counts) {
      const now = performance.now();
      if (now - shownAt < interval) return;
      shownAt = now;
      clear();
      current = describe(counts, file, (now - started) / 1000);
      out.write(out.isTTY ? current : `${current}\n`);
    },
    end() {
      clear();
      current = "";
    },
  };
}

const number = new Intl.NumberFormat("en-US");

function describe(counts: Readonly<ImportCounts>, file: Size, seconds: number): string {
  const share = Math.min(100, Math.floor((file.bytesRead() / file.size) * 100));
  const perSecond = Math.round(counts.read / seconds);
  return (
    `${share}% · ${number.format(counts.read)} rows read, ${number.format(counts.stored)} stored, ` +
    `${number.format(counts.alreadyThere)} already there, ${number.format(counts.refused)} refused · ` +
    `${number.format(perSecond)} rows a second`
  );
}

/** What became of all rows, and what the person importing should know of them. */
export function summarize(
  counts: ImportCounts,
  {
    docket,
    dryRun,
    report,
  }: { readonly docket: string; readonly dryRun: boolean; readonly report: string | undefined },
): string {
  const figure = (count: number, words: string) => `${number.format(count).padStart(10)}  ${words}`;
  const note = (count: number, words: string) => (count > 0 ? [`${number.format(count)} ${words}`] : []);
  return [
    "",
    figure(counts.read, "rows read"),
    figure(counts.stored, dryRun ? "would be stored" : `stored in ${docket}`),
    figure(counts.alreadyThere, "already there, left as they are"),
    figure(counts.skipped, "skipped: not comments, or withdrawn where they were received"),
    figure(counts.refused, "refused, with the reasons above"),
    "",
    ...note(counts.late, "of the stored were received after the notice closed, and are marked as late."),
    ...note(counts.early, "of the stored were received before the notice opened."),
    ...note(
      counts.withAttachments,
      "of the stored have attachments at their source; these were not fetched.",
    ),
    ...note(
      counts.damagedReferences,
      "rows have a number that a spreadsheet shortened (such as 9.00E+14); they are known again by their content.",
    ),
    ...(counts.stored > 0 && !dryRun
      ? ["Near-identical comments are grouped by the running portal, or by the next one that is started."]
      : []),
    ...(report && counts.refused + counts.skipped > 0
      ? [`The rows refused and skipped are in ${report}.`]
      : []),
    ...(counts.refused > 0
      ? ["Correct the refused rows and import the file again: only they are added then."]
      : []),
  ].join("\n");
}

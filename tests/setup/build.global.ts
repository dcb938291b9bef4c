import { buildIfNeeded } from "~/commands/build";

/** The tests run what `npm start` would serve. */
export default function build(): void {
  buildIfNeeded();
}

import { parentPort } from "node:worker_threads";
import { listTagged } from "../labelled-comments";
import { readStarter } from "../starter.server";
import type { Suggester, TaggedComment } from "../suggestion";
import { trainSuggester } from "../train-suggester";
import type { NamedEdition, SuggestionResult, SuggestionTask } from "./task";

/** Each holds some 30 MB after 1,500 decisions; the one that was not asked for longest is forgotten and learned again. */
const MOST_KEPT = 8;

/** Suggesters by model, the one that was asked for last at the end. */
const kept = new Map<string, Suggester>();

function work(task: SuggestionTask): SuggestionResult {
  if (task.work === "learn") {
    keep(task.model, learn(task.edition, task.decided));
    return "learned";
  }
  const suggester = find(task.model, task.edition);
  return suggester ? task.comments.map((comment) => suggester.suggest(comment)) : "unknown-model";
}

function find(model: string | null, edition: NamedEdition): Suggester | undefined {
  const name = model ?? `start ${edition.code}`;
  const suggester = kept.get(name) ?? (model === null ? learn(edition, []) : undefined);
  if (suggester) keep(name, suggester);
  return suggester;
}

const learn = (edition: NamedEdition, decided: readonly TaggedComment[]) =>
  trainSuggester(edition, listTagged(readStarter(), edition.code), decided);

function keep(name: string, suggester: Suggester): void {
  kept.delete(name);
  kept.set(name, suggester);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > MOST_KEPT) kept.delete(oldest);
}

/** The thread that learns and suggests: it keeps what it learned. One task at a time, each answered once. */
parentPort?.on("message", (task: SuggestionTask) => {
  try {
    parentPort?.postMessage({ result: work(task) });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});

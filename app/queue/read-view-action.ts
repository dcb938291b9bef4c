import { z } from "zod";
import { type CommentFilter, filterQuery } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { countCharacters, normalizeLine } from "~/i18n/normalize";
import type { ViewProblem } from "./saved-view";

const NAME_CHARACTERS = 80;

export type ViewAction =
  | {
      readonly intent: "save";
      readonly name: string;
      readonly filter: CommentFilter;
      readonly shared: boolean;
    }
  | { readonly intent: "delete"; readonly id: number; readonly filter: CommentFilter }
  | { readonly intent: "problem"; readonly problem: ViewProblem; readonly filter: CommentFilter };

const envelope = z.object({ intent: z.enum(["save", "delete"]), query: z.string().max(2000).catch("") });

/** Reads what a view's form sent; undefined where no page of ours sends such a thing. */
export function readViewAction(form: FormData): ViewAction | undefined {
  const known = envelope.safeParse({ intent: form.get("intent"), query: form.get("query") ?? "" });
  if (!known.success) return undefined;
  const filter = readCommentFilter(new URLSearchParams(known.data.query));
  if (known.data.intent === "delete") {
    const id = z.coerce.number().int().positive().max(2_147_483_647).safeParse(form.get("view"));
    return id.success ? { intent: "delete", id: id.data, filter } : undefined;
  }
  const typed = form.get("name");
  const name = normalizeLine(typeof typed === "string" ? typed : "");
  const problem: ViewProblem | undefined =
    name === "" || countCharacters(name) > NAME_CHARACTERS
      ? "name"
      : filterQuery(filter) === ""
        ? "empty"
        : undefined;
  if (problem) return { intent: "problem", problem, filter };
  return { intent: "save", name, filter, shared: form.get("shared") === "yes" };
}

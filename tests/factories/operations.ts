import type { Action } from "~/operations/action";
import { actOnComment, beginOperation, type Chosen } from "~/operations/begin-operation.server";
import type { Portal } from "~/portal.server";

type Step = Action["steps"][number];
type Desk = Pick<Portal, "db" | "jobs" | "env">;

/** Acknowledges one comment as the button of its page does. */
export function acknowledge(
  desk: Desk,
  given: { readonly trackingNumber: string; readonly version: number; readonly staffId: string },
  step: Partial<Extract<Step, { do: "acknowledge" }>> = {},
) {
  return actOnComment(desk, { ...given, action: { steps: [{ ...step, do: "acknowledge" }] } });
}

/** Begins an operation of one step on so many comments. Returns its id. */
export async function anOperation(
  desk: Desk,
  given: {
    readonly staffId: string;
    readonly step: Step;
    readonly chosen: Chosen;
    readonly expected: number;
    readonly id?: string;
  },
): Promise<string> {
  const { step, ...others } = given;
  const begun = await beginOperation(desk, { ...others, action: { steps: [step] } });
  if (begun.outcome !== "begun") throw new Error(`there were ${begun.total}`);
  return begun.operationId;
}

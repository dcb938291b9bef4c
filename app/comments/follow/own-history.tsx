import { withholdReasons } from "~/comments/comment";
import { useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import { Section } from "~/ui/section";
import type { listOwnHistory } from "./own-comment.server";

export interface OwnHistoryProps {
  readonly history: Awaited<ReturnType<typeof listOwnHistory>>;
}

/** What happened to a comment, told to its author. */
export function OwnHistory({ history }: OwnHistoryProps) {
  const t = useTranslate();
  return (
    <Section heading={t("follow:timeline.heading")}>
      <ol className="ui-timeline">
        {history.map(({ id, occurredAt, action, reason, revision }) => {
          const because = withholdReasons.find((known) => known === reason);
          // told alike under the same name, but for the word before the point
          const name = action.slice("comment.".length) as ActionName<typeof action>;
          return (
            <li key={id} className="ui-timeline__event">
              {t(`follow:timeline.${name}`, {
                revision,
                reason: because ? t(`triage:withheldBecause.${because}`) : "",
              }).trim()}
              <span className="ui-timeline__when">
                <InstantInline at={occurredAt} />
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

type ActionName<Action> = Action extends `comment.${infer Name}` ? Name : never;

import type { HistoryEvent } from "~/audit/subject-history.server";
import { campaignReference } from "./change-rules";
import type { Membership } from "./read-campaign.server";

/**
 * A comment's history with its joining of a campaign by itself, of which no event tells: 200,000 letters would write as
 * many. By hand it has an event like everything else.
 */
export function withJoining(
  events: readonly HistoryEvent[],
  membership: Membership | undefined,
): readonly HistoryEvent[] {
  if (!membership || membership.joinedBy !== null) return events;
  const { campaign, joinedAt } = membership;
  const joining: HistoryEvent = {
    id: 0,
    occurredAt: joinedAt,
    actorKind: "system",
    staffName: null,
    action: "comment.joined-campaign",
    before: null,
    after: { campaign: campaignReference(campaign.id) },
  };
  const later = events.findIndex(({ occurredAt }) => occurredAt > joinedAt);
  return later === -1 ? [...events, joining] : events.toSpliced(later, 0, joining);
}

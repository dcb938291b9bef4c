import { docketPattern } from "~/notices/notice";
import { campaignPath, campaignsPath } from "~/paths";
import { type ResemblanceKind, resemblanceKinds } from "./campaign";
import { type CampaignChange, campaignChanges } from "./change-rules";
import type { CampaignCursor, CampaignFilter } from "./list-campaigns.server";
import type { MemberFilter } from "./read-campaign.server";

/** A campaign's number in an address; undefined for anything else. */
export const readCampaignId = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;

/** The list's filter out of its address; what makes no sense counts as not given. */
export function readCampaignFilter(parameters: URLSearchParams): CampaignFilter {
  const docket = parameters.get("docket") ?? "";
  const [, size, id] = /^(\d{1,9})\.(\d{1,9})$/.exec(parameters.get("after") ?? "") ?? [];
  return {
    docket: docketPattern.test(docket) ? docket : undefined,
    after: size && id ? { size: Number(size), id: Number(id) } : undefined,
  };
}

/** The list's address. */
export function campaignsHref(docket: string | undefined, after?: CampaignCursor): string {
  const parameters = new URLSearchParams();
  if (docket) parameters.set("docket", docket);
  if (after) parameters.set("after", `${after.size}.${after.id}`);
  return parameters.size > 0 ? `${campaignsPath}?${parameters}` : campaignsPath;
}

export const readKind = (parameters: URLSearchParams): ResemblanceKind | undefined =>
  resemblanceKinds.find((kind) => kind === parameters.get("kind"));

/** A campaign's page with a part of its comments, and with one of them held against the representative. */
export function campaignHref(id: number, { kind, after }: MemberFilter, member?: string): string {
  const parameters = new URLSearchParams();
  if (kind) parameters.set("kind", kind);
  if (after) parameters.set("after", after);
  if (member) parameters.set("member", member);
  const query = parameters.size > 0 ? `?${parameters}` : "";
  return `${campaignPath(id)}${query}${member ? "#pane" : ""}`;
}

/** What was done last, out of an address, and the change that takes it back. */
export interface Done {
  readonly change: CampaignChange;
  readonly campaignId: number;
  readonly changeId: number | undefined;
}

export function readDone(parameters: URLSearchParams): Done | undefined {
  const change = campaignChanges.find((each) => each === parameters.get("done"));
  const campaignId = readCampaignId(parameters.get("of") ?? undefined);
  if (!change || campaignId === undefined) return undefined;
  return { change, campaignId, changeId: readCampaignId(parameters.get("change") ?? undefined) };
}

/** Where to go after a change: to the campaign, or to the list where it is no more. */
export function doneHref(
  { campaignId, changeId }: { readonly campaignId: number; readonly changeId?: number },
  change: CampaignChange,
  isThere: boolean,
): string {
  const parameters = new URLSearchParams({ done: change, of: String(campaignId) });
  if (changeId !== undefined) parameters.set("change", String(changeId));
  return `${isThere ? campaignPath(campaignId) : campaignsPath}?${parameters}`;
}

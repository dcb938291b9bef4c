import type { SameKeys } from "../catalogue";
import type { en } from "../en";
import { acknowledgements } from "./acknowledgements";
import { acknowledging } from "./acknowledging";
import { assignments } from "./assignments";
import { attachments } from "./attachments";
import { audit } from "./audit";
import { authoring } from "./authoring";
import { campaigns } from "./campaigns";
import { coding } from "./coding";
import { commentForm } from "./commentForm";
import { comments } from "./comments";
import { common } from "./common";
import { desk } from "./desk";
import { document } from "./document";
import { drafts } from "./drafts";
import { exports } from "./exports";
import { findings } from "./findings";
import { follow } from "./follow";
import { following } from "./following";
import { formScript } from "./formScript";
import { history } from "./history";
import { http } from "./http";
import { issuing } from "./issuing";
import { keys } from "./keys";
import { mail } from "./mail";
import { notices } from "./notices";
import { operations } from "./operations";
import { queue } from "./queue";
import { receipt } from "./receipt";
import { redaction } from "./redaction";
import { retention } from "./retention";
import { review } from "./review";
import { sectors } from "./sectors";
import { selecting } from "./selecting";
import { staff } from "./staff";
import { suggestions } from "./suggestions";
import { summary } from "./summary";
import { tagging } from "./tagging";
import { triage } from "./triage";
import { vocabulary } from "./vocabulary";

/** Every Spanish text, by namespace; the compiler refuses a missing or a left-over key. */
export const es = {
  acknowledgements,
  acknowledging,
  assignments,
  attachments,
  audit,
  authoring,
  coding,
  campaigns,
  commentForm,
  comments,
  common,
  desk,
  document,
  drafts,
  exports,
  findings,
  follow,
  following,
  formScript,
  history,
  http,
  issuing,
  keys,
  mail,
  notices,
  operations,
  queue,
  receipt,
  redaction,
  retention,
  review,
  sectors,
  selecting,
  staff,
  suggestions,
  summary,
  tagging,
  triage,
  vocabulary,
} as const satisfies SameKeys<typeof en>;

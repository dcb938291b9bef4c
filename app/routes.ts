import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: every address, one line each. Staff addresses all live under the desk's layout, which lets nobody in by default. */
export default [
  index("routes/public/language.ts"),
  route(":locale", "routes/public/layout.tsx", [
    index("routes/public/home.tsx"),
    route("notices", "routes/public/notices.tsx"),
    route("notices/:docket", "routes/public/notice.tsx"),
    route("notices/:docket/comment", "routes/public/comment-form.tsx"),
    route("notices/:docket/comment/text", "routes/public/kept-text.ts"),
    route("notices/:docket/comments", "routes/public/posted-comments.tsx"),
    route("comments/:trackingNumber", "routes/public/posted-comment.tsx"),
    route("receipts/:trackingNumber", "routes/public/receipt.tsx"),
    route("*", "routes/public/not-found.tsx"),
  ]),
  route(":locale/notices/:docket/attachments", "routes/public/uploads.ts"),
  layout("routes/desk/entrance.tsx", [
    route("desk/sign-in", "routes/desk/sign-in.tsx"),
    route("desk/set-up", "routes/desk/set-up.tsx"),
  ]),
  route("desk/sign-out", "routes/desk/sign-out.ts"),
  route("desk/language", "routes/desk/language.ts"),
  route("desk/exports/:docket/comments.csv", "routes/desk/comments-csv.ts"),
  route("desk/outbox/:message/body", "routes/desk/outbox-message-body.ts"),
  route("desk/notices/:docket/preview/:locale", "routes/desk/notice-preview.tsx"),
  route("desk", "routes/desk/layout.tsx", [
    index("routes/desk/home.tsx"),
    route("notices", "routes/desk/notices.tsx"),
    route("notices/new", "routes/desk/notice-new.tsx"),
    route("notices/:docket", "routes/desk/notice.tsx"),
    route("comments", "routes/desk/queue.tsx"),
    route("comments/:trackingNumber", "routes/desk/comment.tsx"),
    route("acknowledgements", "routes/desk/acknowledgements.tsx"),
    route("outbox", "routes/desk/outbox.tsx"),
    route("outbox/:message", "routes/desk/outbox-message.tsx"),
    route("summaries", "routes/desk/summaries.tsx"),
    route("summaries/:docket", "routes/desk/summary.tsx"),
    route("staff", "routes/desk/staff.tsx"),
    route("audit", "routes/desk/audit.tsx"),
    route("*", "routes/desk/not-found.tsx"),
  ]),
] satisfies RouteConfig;

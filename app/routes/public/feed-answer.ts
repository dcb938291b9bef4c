import { type Feed, writeAtom } from "~/feeds/atom";

/** A feed as caches may keep it, for as long as its page. */
export const answerFeed = (feed: Feed, cacheControl: string): Response =>
  new Response(writeAtom(feed), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": cacheControl },
  });

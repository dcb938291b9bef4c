import { noticePath } from "~/paths";
import { interleave, type Side } from "./load";
import { DOCKET } from "./seeded";
import { median, type Suite } from "./suite";

const CONNECTIONS = 16;
/** `<p class="usa-prose" id="p123">` and its end. */
const MARKUP_LENGTH = 35;

/**
 * GET of an open notice, rendered anew each time from the database, against a bare renderToPipeableStream of a page
 * with as many elements and, within a few percent, as many bytes.
 */
export const noticeSuite: Suite = async ({ portal, startPeer, say }) => {
  const url = portal.origin + noticePath("en", DOCKET);
  const page = await (await fetch(url)).text();
  const bytes = Buffer.byteLength(page);
  const elements = page.match(/<[a-z]/g)?.length ?? 0;
  const peer = await startPeer("tests/bench/bare-render.tsx", {
    ELEMENTS: String(elements),
    TEXT_LENGTH: String(Math.max(0, Math.round(bytes / elements) - MARKUP_LENGTH)),
  });
  const peerBytes = Buffer.byteLength(await (await fetch(peer.origin)).text());
  if (Math.abs(peerBytes / bytes - 1) > 0.05)
    throw new Error(`the peer's page has ${peerBytes} bytes, not ${bytes}`);
  say(`notice, ${CONNECTIONS} connections`);
  const { answered, ...rounds } = await interleave(side(url), side(`${peer.origin}/`), CONNECTIONS);
  const ratio = median(rounds.portal) / median(rounds.peer);
  return [
    {
      what: `read a notice, uncached, ${CONNECTIONS} connections`,
      unit: "requests a second",
      portal: median(rounds.portal),
      peer: median(rounds.peer),
      ratio,
      target: { words: "at least half", met: ratio >= 1 / 2 },
      rounds,
      notes: [
        `${answered.portal} pages of ${bytes} bytes and ${elements} elements; the peer's: ${peerBytes} bytes`,
      ],
    },
  ];
};

const side = (url: string): Side => ({ url, expectedStatus: 200, request: { method: "GET" } });

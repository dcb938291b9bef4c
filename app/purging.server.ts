import { purgePresences } from "./assignments/presence/presences.server";
import { purgeFiles } from "./attachments/purge-files.server";
import { purgeProofs } from "./comments/proof/purge-proofs.server";
import { purgeDrafts } from "./drafts/drafts.server";
import { purgeExports } from "./exports/files/purge-exports.server";
import { purgeStrayReports } from "./mail/delivery/reports.server";
import { purgeBatches } from "./mail/sending/purge-batches.server";
import type { Portal } from "./portal.server";
import { purgeTallies } from "./queue/tallies.server";
import { purgeAddresses } from "./retention/purge-addresses.server";
import { purgeBrowsers } from "./staff/alert-staff.server";
import { purgeFollowers } from "./subscriptions/purge-followers.server";
import { purgeBits } from "./summaries/fold-bits.server";
import { leaveSearches } from "./summaries/kept-searches.server";

const EVERY_MS = 60 * 60 * 1000;
const FIRST_MS = 5 * 60 * 1000;

/**
 * Purges what has expired in an hour's rhythm until it is stopped: drafts, spent proofs, counts of nothing, reports about
 * others' mail, batches that were not taken, addresses that never confirmed, the files that no draft keeps, downloads whose time is over, addresses by the
 * retention rule, browsers that nobody uses any more, and searches that nobody asks for.
 * Several processes may do so at once: what one has removed, the other does not find, and nothing is lost by that.
 */
export function startPurging(portal: Pick<Portal, "db" | "storage" | "log">): { stop(): void } {
  const purge = async () => {
    try {
      await purgeDrafts(portal.db);
      await purgeProofs(portal.db);
      await purgePresences(portal.db);
      await purgeTallies(portal.db);
      await purgeBits(portal.db);
      await purgeFollowers(portal.db);
      await purgeStrayReports(portal.db);
      await purgeBatches(portal.db);
      await purgeExports(portal);
      await purgeFiles(portal);
      await purgeAddresses(portal.db);
      await purgeBrowsers(portal.db);
      await leaveSearches(portal.db);
    } catch (error) {
      portal.log.error({ err: error }, "what has expired could not be purged");
    }
  };
  const first = setTimeout(purge, FIRST_MS).unref();
  const rhythm = setInterval(purge, EVERY_MS).unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(rhythm);
    },
  };
}

import type { Db } from "../connect";
import { editions } from "./editions";

/**
 * Writes both dialogue editions with their pillars and workstreams, or brings their words up to date. Part of every
 * migration: without an edition no notice can be written. Codes are never changed, since tags hang on them.
 */
export async function loadEditions(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const edition of editions) {
      const { id: editionId } = await trx
        .insertInto("editions")
        .values({ code: edition.code, nameEn: edition.name.en, nameEs: edition.name.es })
        .onConflict((conflict) =>
          conflict.column("code").doUpdateSet({ nameEn: edition.name.en, nameEs: edition.name.es }),
        )
        .returning("id")
        .executeTakeFirstOrThrow();
      for (const [position, pillar] of edition.pillars.entries()) {
        const pillarWords = words(pillar, position);
        const { id: pillarId } = await trx
          .insertInto("pillars")
          .values({ editionId, code: pillar.code, ...pillarWords })
          .onConflict((conflict) => conflict.columns(["editionId", "code"]).doUpdateSet(pillarWords))
          .returning("id")
          .executeTakeFirstOrThrow();
        for (const [place, workstream] of pillar.workstreams.entries()) {
          const workstreamWords = words(workstream, place);
          await trx
            .insertInto("workstreams")
            .values({ pillarId, code: workstream.code, ...workstreamWords })
            .onConflict((conflict) => conflict.columns(["pillarId", "code"]).doUpdateSet(workstreamWords))
            .execute();
        }
      }
    }
  });
}

interface Named {
  readonly name: { readonly en: string; readonly es: string };
  readonly description: { readonly en: string; readonly es: string };
}

function words({ name, description }: Named, position: number) {
  return {
    position,
    nameEn: name.en,
    nameEs: name.es,
    descriptionEn: description.en,
    descriptionEs: description.es,
  };
}

import { useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { HiddenFields } from "./hidden-fields";
import { KeptText } from "./kept-text";
import type { TypedComment } from "./typed-comment";

/**
 * For when a comment could not be stored because of us: made from the request alone, since the database may be away.
 * It sends the same fields with the same key, so that a first attempt that did arrive stays the only one.
 */
export function SendAgainPage({
  typed,
  docket,
  databaseAway,
}: {
  readonly typed: TypedComment;
  readonly docket: string;
  readonly databaseAway: boolean;
}) {
  const t = useTranslate();
  return (
    <>
      <PageHeading
        title={t("commentForm:away.title")}
        lede={<p>{t(databaseAway ? "commentForm:away.text" : "commentForm:away.failed")}</p>}
      />
      <Form>
        <HiddenFields typed={typed} />
        <Button size="large">{t("commentForm:away.again")}</Button>
      </Form>
      <KeptText typed={typed} docket={docket} />
    </>
  );
}

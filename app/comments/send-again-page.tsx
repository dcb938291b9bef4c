import { useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { KeptText } from "./kept-text";
import { singleFields, type TypedComment } from "./typed-comment";

/**
 * For when a comment could not be stored because of us: made from the request alone, since the database may be away.
 * It sends the same fields with the same key, so that a first attempt that did arrive stays the only one.
 */
export function SendAgainPage({
  typed,
  databaseAway,
}: {
  readonly typed: TypedComment;
  readonly databaseAway: boolean;
}) {
  const t = useTranslate();
  const fields = [
    ...singleFields.map((name) => [name, typed[name]] as const),
    ...Object.entries(typed.answer).map(([id, text]) => [`answer.${id}`, text] as const),
    ...typed.pillars.map((code) => ["pillars", code] as const),
  ];
  return (
    <>
      <PageHeading
        title={t("commentForm:away.title")}
        lede={<p>{t(databaseAway ? "commentForm:away.text" : "commentForm:away.failed")}</p>}
      />
      <Form>
        {fields.map(([name, value]) =>
          value === undefined ? null : (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ),
        )}
        <Button size="large">{t("commentForm:away.again")}</Button>
      </Form>
      <KeptText typed={typed} />
    </>
  );
}

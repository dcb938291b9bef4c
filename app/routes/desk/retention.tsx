import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { retentionPath } from "~/paths";
import { countDue, type Due, getRetentionRule, setRetentionRule } from "~/retention/retention.server";
import { type RetentionRule, readRule, retentionFields, retentionLimits } from "~/retention/retention-rule";
import { RuleForm, SetRuleForm } from "~/retention/rule-form";
import { getStaff } from "~/staff/current-staff";
import { Alert } from "~/ui/alert";
import { DefinitionList } from "~/ui/definition-list";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("retention:title"));

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const rule = await getRetentionRule(portal.db);
  return {
    rule,
    due: await countDue(portal.db, rule),
    set: new URL(request.url).searchParams.has("set"),
  };
}

/** Shows what a rule would remove, or sets it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const form = await readForm(request);
  const { rule, wrong } = readRule(form);
  const typed = {
    contactMonths: String(form.get("contactMonths") ?? ""),
    messageDays: String(form.get("messageDays") ?? ""),
  };
  if (wrong.length > 0) return data({ typed, wrong, preview: undefined }, { status: 422 });
  if (form.get("intent") === "set") {
    await setRetentionRule(db, { rule, staffId: getStaff(context).id });
    return redirect(`${retentionPath}?set`, 303);
  }
  return data({ typed, wrong, preview: { rule, due: await countDue(db, rule) } });
}

export default function Retention() {
  const { rule, due, set } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate();
  const wrong = answer?.wrong ?? [];
  return (
    <>
      <ErrorSummary
        title={t("retention:problem")}
        errors={wrong.map((field) => ({
          fieldId: fieldId(field),
          message: t(`retention:wrong.${field}`, { most: retentionLimits[field] }),
        }))}
      />
      {set && !answer ? (
        <Alert kind="success" role="status">
          {t("retention:set")}
        </Alert>
      ) : null}
      <PageHeading title={t("retention:title")} lede={t("retention:lede")} />
      {answer?.preview ? <WouldRemove {...answer.preview} /> : null}
      <Section heading={t("retention:now.heading")}>
        <RuleFacts rule={rule} />
        <Removed due={due} place="now" />
        <p className="usa-hint">{t("retention:applied")}</p>
      </Section>
      <Section heading={t("retention:change")}>
        <RuleForm
          typed={
            answer?.typed ?? {
              contactMonths: String(rule.contactMonths ?? ""),
              messageDays: String(rule.messageDays ?? ""),
            }
          }
          wrong={wrong}
        />
        <p className="ui-form-note">{t("retention:elsewhere")}</p>
      </Section>
    </>
  );
}

function WouldRemove({ rule, due }: { readonly rule: RetentionRule; readonly due: Due }) {
  const t = useTranslate();
  return (
    <Alert kind="warning" role="status" heading={t("retention:would.heading")}>
      <RuleFacts rule={rule} />
      <Removed due={due} place="would" />
      <p>{t("retention:would.final")}</p>
      <SetRuleForm rule={rule} />
    </Alert>
  );
}

function RuleFacts({ rule }: { readonly rule: RetentionRule }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DefinitionList
      items={retentionFields.map((field) => ({
        term: t(`retention:field.${field}`),
        description: inWords(field === "contactMonths" ? "months" : "days", rule[field], t, locale),
      }))}
    />
  );
}

function inWords(unit: "months" | "days", count: number | null, t: Translate, locale: Locale): string {
  if (count === null) return t("retention:forGood");
  return t(`retention:${unit}`, { count, number: formatNumber(count, locale) });
}

function Removed({ due, place }: { readonly due: Due; readonly place: "now" | "would" }) {
  const t = useTranslate();
  const locale = useLocale();
  if (due.contacts + due.messages === 0) return <p>{t(`retention:${place}.nothing`)}</p>;
  return (
    <ul className="ui-plain-list">
      {(["contacts", "messages"] as const)
        .filter((kind) => due[kind] > 0)
        .map((kind) => (
          <li key={kind}>
            {t(`retention:${place}.${kind}`, { count: due[kind], number: formatNumber(due[kind], locale) })}
          </li>
        ))}
    </ul>
  );
}

package io.groundwork.portal.financing;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Sentences;
import io.groundwork.portal.people.Names;
import io.groundwork.portal.sheet.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A plan as tables, in the reader's language; sums and their currencies in columns of their own.
 */
@Component
class PlanTables {

  private final MessageSource texts;
  private final Formats formats;
  private final Sentences sentences;

  PlanTables(MessageSource texts, Formats formats, Sentences sentences) {
    this.texts = texts;
    this.formats = formats;
    this.sentences = sentences;
  }

  List<Table> of(Plan plan, Names names) {
    return List.of(
        plan(plan),
        commitments(plan),
        conditions(plan, names),
        tranches(plan),
        payments(plan, names));
  }

  private Table plan(Plan plan) {
    return table(
        "plan",
        "project organisation region stage status currency capex committed gap disbursed",
        Stream.of(
            row(
                plan.title(),
                code("organisation", plan.organisation()),
                code("region", plan.region()),
                code("stage", plan.stage()),
                code("financing.status", plan.secured() ? "SECURED" : "GAP"),
                plan.capex().currency(),
                plan.capex().amount(),
                plan.committed().amount(),
                plan.gap().amount(),
                plan.disbursed().amount())));
  }

  private Table commitments(Plan plan) {
    return table(
        "commitments",
        "financier kind amount currency rate rateOn counted capexCurrency disbursed validUntil"
            + " status reason",
        plan.commitments().stream()
            .map(
                it ->
                    row(
                        code("organisation", it.financier()),
                        code("financing.kind", it.kind()),
                        it.amount().amount(),
                        it.amount().currency(),
                        it.rate(),
                        it.rateOn(),
                        it.counted().amount(),
                        it.counted().currency(),
                        it.disbursed().amount(),
                        it.validUntil(),
                        code("financing.commitment", it.status()),
                        said(it.reason()))));
  }

  private Table conditions(Plan plan, Names names) {
    return table(
        "conditions",
        "condition status note waivedBy",
        plan.conditions().stream()
            .map(
                it ->
                    row(
                        formats.code("financing.kind", it.kind(), it.title()),
                        code("financing.condition", it.status()),
                        it.isMet() ? sentences.evidence(it.note()) : said(it.note()),
                        it.approver() == null ? null : names.of(it.approver()))));
  }

  private Table tranches(Plan plan) {
    return table(
        "tranches",
        "financier amount currency milestone status disbursed",
        plan.tranches().stream()
            .map(
                it ->
                    row(
                        financier(plan, it),
                        it.amount().amount(),
                        it.amount().currency(),
                        formats.code("financing.milestone", it.milestone()),
                        code("financing.tranche", it.state()),
                        it.disbursed().amount())));
  }

  private Table payments(Plan plan, Names names) {
    return table(
        "disbursements",
        "financier amount currency milestone requestedBy first second status paidOn reason",
        plan.disbursements().stream()
            .map(
                it ->
                    row(
                        plan.tranche(it.trancheId())
                            .map(from -> financier(plan, from))
                            .orElse(null),
                        it.amount().amount(),
                        it.amount().currency(),
                        code("financing.milestone", plan.milestone(it)),
                        names.of(it.requestedBy()),
                        it.approvers().isEmpty() ? null : names.of(it.approvers().getFirst()),
                        it.approvers().size() < 2 ? null : names.of(it.approvers().get(1)),
                        code("financing.payment", it.status()),
                        it.paidOn(),
                        said(it.reason()))));
  }

  private @Nullable String financier(Plan plan, Plan.Tranche tranche) {
    return code("organisation", plan.financier(tranche));
  }

  private Table table(String name, String columns, Stream<List<@Nullable Object>> rows) {
    var head = Stream.of(columns.split(" ")).map(it -> text("financing.column." + it)).toList();
    return new Table(name, head, rows.toList());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private String code(String kind, @Nullable String code) {
    return formats.code(kind, code);
  }

  private @Nullable String said(@Nullable String reason) {
    return reason == null ? null : sentences.reason(reason);
  }

  String text(String key) {
    Locale locale = LocaleContextHolder.getLocale();
    return texts.getMessage(key, null, locale);
  }
}

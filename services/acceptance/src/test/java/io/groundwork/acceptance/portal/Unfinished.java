package io.groundwork.acceptance.portal;

import io.groundwork.acceptance.Addresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Work of each kind that waits for somebody, whatever other tests have left. */
final class Unfinished implements AutoCloseable {

  private final Addresses addresses;
  private final Registrar anna;
  private final Registrar igor;
  private final Desk bank;
  private final RegistrarDesk agency;
  private final Desk authority;
  private final List<String> pages = new ArrayList<>();

  Unfinished(Addresses addresses) {
    this.addresses = addresses;
    anna = new Registrar(addresses, "anna.kuznetsova");
    igor = new Registrar(addresses, "igor.petrov");
    bank = desk("viktor.belov");
    agency = new RegistrarDesk(desk("anna.kuznetsova"));
    authority = desk("oleg.sidorov");
  }

  private Desk desk(String user) {
    var desk = Desk.of(addresses);
    desk.signIn(user, "/board");
    return desk;
  }

  /** The pages on which it waits. */
  List<String> pages() {
    var proposed = anna.registers("Gallery, proposed");
    project(proposed);
    subscription(proposed);
    var held = accepted(anna.registers("Gallery, held"));
    igor.holds(held, "The river floods");
    project(held);
    var divided = accepted(anna.registers("Gallery, divided anew"));
    anna.proposesShares(divided);
    project(divided);
    site(accepted(anna.registersForPlot("Gallery, without a plot")));
    queue();
    money(plan("Gallery, without money").id());
    closing();
    payment();
    return pages;
  }

  /** To what nobody does anything with, so that no alert is ever sent. */
  private void subscription(String project) {
    var page = agency.desk().open("/alerts/new?projectId=" + project);
    page.locator("#f-channel").selectOption("WEBHOOK");
    page.locator("#f-target").fill("http://127.0.0.1:9/alerts");
    page.locator(".send button").click();
    page.waitForURL(Pattern.compile("/alerts/[0-9a-f-]{36}").asPredicate());
    pages.add("/alerts");
  }

  private void queue() {
    var plot = "Gallery " + UUID.randomUUID();
    var oleg = new OfficerDesk(authority);
    var territory = "Gallery " + UUID.randomUUID();
    oleg.registersLand(territory, plot);
    var first = onSite(accepted(anna.registersForPlot("Gallery, first")));
    var second = onSite(accepted(anna.registersForPlot("Gallery, second")));
    oleg.holds(first, plot, Duration.ofDays(20));
    agency.waits(second, plot);
    site(second);
    agency.applies(first, territory, "Amur Farm LLC");
    oleg.grants(first);
    site(first);
  }

  private String onSite(String project) {
    Forms.until(() -> authority.openSite(project).content().contains("Looks for a plot"));
    return project;
  }

  /** To be signed, and with a milestone that is not reached. */
  private void closing() {
    var id = committed("Gallery, closing").id();
    agency.plans(id, "CONSTRUCTION", "ROOF", "The barn has a roof");
    project(id);
    money(id);
  }

  /** To be approved or refused, with a tranche that may be taken back. */
  private void payment() {
    var start = committed("Gallery, to be paid");
    var viktor = new FinancierDesk(bank);
    viktor.plansTranche(start.id(), "1 000 000,00", "FINANCIAL_CLOSE");
    viktor.plansTranche(start.id(), "200 000,00", "ROOF");
    start.signed();
    viktor.insures(start.id());
    Forms.until(() -> agency.desk().openPlan(start.id()).content().contains("/disbursement/"));
    agency.requests(start.id(), "1,000,000 RUB");
    money(start.id());
  }

  private PlanStart committed(String title) {
    var start = plan(title);
    new FinancierDesk(bank).commits(start.id(), "DEBT", "1 250 000,00", "RUB", "");
    return start;
  }

  private PlanStart plan(String title) {
    return new PlanStart(addresses).accepted(title);
  }

  private String accepted(String project) {
    anna.attachesPapers(project);
    igor.accepts(project);
    return project;
  }

  private void project(String id) {
    pages.add("/projects/" + id);
  }

  private void site(String id) {
    pages.add("/sites/projects/" + id);
  }

  private void money(String id) {
    pages.add("/financing/" + id);
  }

  @Override
  public void close() {
    bank.close();
    agency.desk().close();
    authority.close();
  }
}

package io.groundwork.portal.project;

import static io.groundwork.portal.project.Act.ACCEPTANCE;
import static io.groundwork.portal.project.Act.CANCELLATION;
import static io.groundwork.portal.project.Act.DOCUMENT;
import static io.groundwork.portal.project.Act.EXIT;
import static io.groundwork.portal.project.Act.HOLD;
import static io.groundwork.portal.project.Act.MILESTONE;
import static io.groundwork.portal.project.Act.OWN_SITE;
import static io.groundwork.portal.project.Act.REACHED;
import static io.groundwork.portal.project.Act.REJECTION;
import static io.groundwork.portal.project.Act.RESUMPTION;
import static io.groundwork.portal.project.Act.RETURN;
import static io.groundwork.portal.project.Act.SHARES;
import static io.groundwork.portal.project.Act.SHARES_ACCEPTANCE;
import static io.groundwork.portal.project.Act.SIGNATURE;
import static io.groundwork.portal.project.Act.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.session.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is offered what is not for their role, or not for the stage. */
class OffersTests {

  private static final Person REVIEWER = person("agency", "REVIEWER");
  private static final Person REGISTRAR = person("agency", "REGISTRAR");

  @Test
  void aReviewerDecidesAProposal() {
    assertThat(offers(REVIEWER, Samples.project("PROPOSED", "ACTIVE", null)))
        .containsExactlyInAnyOrder(ACCEPTANCE, RETURN, REJECTION);
  }

  @Test
  void aRegistrarKeepsAProposal() {
    assertThat(offers(REGISTRAR, Samples.project("PROPOSED", "ACTIVE", null)))
        .containsExactlyInAnyOrder(DOCUMENT, WITHDRAWAL);
  }

  @Test
  void aReviewerAcceptsTheOwnSiteInPreparation() {
    assertThat(offers(REVIEWER, Samples.project("PREPARATION")))
        .containsExactlyInAnyOrder(OWN_SITE, HOLD, CANCELLATION);
  }

  @Test
  void aRegistrarRecordsSignaturesInClosing() {
    assertThat(offers(REGISTRAR, Samples.project("CLOSING")))
        .containsExactlyInAnyOrder(
            SIGNATURE, DOCUMENT, EXIT, SHARES, MILESTONE, REACHED, WITHDRAWAL);
  }

  @Test
  void proposedSharesWaitForAReviewerAndStopSignaturesAndExits() {
    var project = Samples.project("CLOSING", "ACTIVE", "PROPOSED");
    assertThat(offers(REVIEWER, project)).contains(SHARES_ACCEPTANCE);
    assertThat(offers(REGISTRAR, project)).doesNotContain(SIGNATURE, EXIT).contains(SHARES);
  }

  @Test
  void whatIsOnHoldIsResumedNotPutOnHold() {
    assertThat(offers(REVIEWER, Samples.project("CONSTRUCTION", "ON_HOLD", "AGREED")))
        .containsExactlyInAnyOrder(RESUMPTION, CANCELLATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "REJECTED", "WITHDRAWN", "CANCELLED"})
  void nothingIsOfferedAtTheEnd(String stage) {
    assertThat(offers(person("agency", "REGISTRAR", "REVIEWER"), Samples.project(stage))).isEmpty();
  }

  @Test
  void nothingIsOfferedToOthers() {
    var project = Samples.project("PREPARATION");
    assertThat(offers(person("other", "REGISTRAR", "REVIEWER"), project)).isEmpty();
    assertThat(offers(person("agency", "OBSERVER"), project)).isEmpty();
    assertThat(Offers.of(null, project).acts()).isEmpty();
  }

  private static Set<Act> offers(Person person, Project project) {
    return Offers.of(person, project).acts();
  }

  private static Person person(String organisation, String... roles) {
    return new Person("u", "Somebody", organisation, Set.of(roles));
  }
}

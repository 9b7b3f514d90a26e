package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.acceptance.Sample.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Walks every operation with a body that is wrong in one place, which the answer must name. */
@Order(20)
class BodyIntegrationTests {

  private static final Addresses ADDRESSES = RunningSystem.get().addresses();
  private static final Walker WALKER = new Walker(ADDRESSES);
  private static final Map<String, List<String>> BEFORE = Stored.atRest(ADDRESSES);
  private static final List<ApiOperation> OPERATIONS = WALKER.operations(ApiOperation::hasBody);
  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

  private final Findings findings = new Findings();

  @AfterAll
  static void nothingWasStored() {
    assertThat(Stored.now(ADDRESSES)).isEqualTo(BEFORE);
  }

  @Test
  void namesTheBodyThatIsMissingOrNoObject() {
    for (var operation : OPERATIONS) {
      expect(operation, "body", WALKER.call(operation, null));
      for (var body : List.of("", "{not json", "[]", "17", "\"text\"", "{} {}")) {
        expect(operation, "body", WALKER.call(operation, body));
      }
    }
    findings.assertNone("missing or unreadable bodies");
  }

  @Test
  void namesTheFieldNobodyKnows() {
    for (var operation : OPERATIONS) {
      expect(operation, "surprise", WALKER.call(operation, "{\"surprise\": 1}"));
    }
    findings.assertNone("unknown fields");
  }

  @Test
  void namesTheFieldOfAnotherType() {
    spoil(_ -> true, p -> List.of(OpenSchema.ofAnotherType(p.schema())));
    findings.assertNone("wrong types");
  }

  @Test
  void namesTheFieldThatIsMissing() {
    for (var operation : OPERATIONS) {
      var sample = Sample.of(operation);
      for (var place : sample.places()) {
        if (place.required()) {
          expect(operation, place.path(), WALKER.call(operation, sample.without(place)));
        }
      }
    }
    spoil(Place::required, _ -> List.of(NODES.nullNode()));
    findings.assertNone("missing fields");
  }

  @Test
  void namesTheTextThatIsTooLong() {
    spoil(
        p -> OpenSchema.isText(p.schema()), p -> List.of(OpenSchema.tooLong(p.schema(), 100_000)));
    spoil(p -> p.schema().has("maxLength"), p -> List.of(OpenSchema.tooLong(p.schema(), 1)));
    findings.assertNone("too long texts");
  }

  /** Journals keep texts for ever, so that they must not lead to a person. */
  @Test
  void namesTheTextThatTellsHowToReachSomebody() {
    spoil(
        OPERATIONS.stream().filter(o -> Journals.SERVICES.contains(o.service())).toList(),
        p -> OpenSchema.isFreeText(p.schema()),
        _ -> List.of(NODES.stringNode("a@b.example"), NODES.stringNode("+7 914 123-45-67")));
    findings.assertNone("texts with contacts");
  }

  @Test
  void namesTheMoneyThatIsNegative() {
    spoil(
        p -> p.name().equals("amount") && OpenSchema.isText(p.schema()),
        _ -> List.of(NODES.stringNode("-5.00"), NODES.stringNode("1e400")));
    findings.assertNone("wrong amounts");
  }

  @Test
  void namesTheNumberThatIsOutOfItsRange() {
    spoil(
        p -> OpenSchema.isNumber(p.schema()),
        _ -> List.of(NODES.numberNode(-1), NODES.numberNode(Long.MAX_VALUE)));
    findings.assertNone("numbers out of range");
  }

  private interface Wrong {
    List<? extends JsonNode> values(Place place);
  }

  /** Every operation with every such place of its body spoilt, one at a time. */
  private void spoil(Predicate<Place> which, Wrong wrong) {
    spoil(OPERATIONS, which, wrong);
  }

  private void spoil(List<ApiOperation> operations, Predicate<Place> which, Wrong wrong) {
    for (var operation : operations) {
      var sample = Sample.of(operation);
      for (var place : sample.places().stream().filter(which).toList()) {
        for (var value : wrong.values(place)) {
          expect(operation, place.path(), WALKER.call(operation, sample.with(place, value)));
        }
      }
    }
  }

  private void expect(ApiOperation operation, String field, Answer answer) {
    findings.check(answer.names(field), operation, field, answer);
  }
}

package io.groundwork.portal.said;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.VariableTree;
import io.groundwork.portal.said.Sources.Annotated;
import io.groundwork.portal.said.Sources.Call;
import io.groundwork.portal.said.Sources.Declared;
import io.groundwork.portal.said.Sources.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every sentence that the services may say to a caller, read from their sources: what is given to a
 * parameter that is called a reason, an evidence, a detail or a remedy, and the messages of
 * constraints.
 */
final class Spoken {

  private static final Set<String> SAID =
      Set.of("reason", "evidence", "detail", "remedy", "otherwise");

  /** Told in the log of a service that does not start. */
  private static final Set<String> FOR_OPERATORS = Set.of("DirectoryRefused", "RegistryRefused");

  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
  private static final ResourceBundle CONSTRAINTS =
      ResourceBundle.getBundle("org.hibernate.validator.ValidationMessages", Locale.ROOT);

  private final Sources sources;
  private final Evaluation evaluation;
  private final Map<String, String> found = new TreeMap<>();

  private Spoken(Sources sources) {
    this.sources = sources;
    this.evaluation = new Evaluation(sources);
  }

  /** With {@link Evaluation#PART} for what is put in, and the file that says it. */
  static Map<String, String> in(Sources sources) {
    var spoken = new Spoken(sources);
    sources.calls().forEach(spoken::given);
    sources.annotations.stream()
        .filter(it -> !it.place().source().file().endsWith("Settings.java"))
        .forEach(spoken::constraint);
    sources.defaults.stream()
        .filter(it -> it.member().equals("message"))
        .forEach(it -> spoken.add(spoken.evaluation.of(it.value(), it.place()), it.place()));
    return spoken.found;
  }

  static boolean says(VariableTree parameter) {
    return SAID.contains(parameter.getName().toString())
        && parameter.getType().toString().replaceAll(".*[ .]", "").equals("String");
  }

  private void given(Call call) {
    if (!FOR_OPERATORS.contains(call.name())) {
      sources.declared(call.name()).stream()
          .filter(it -> Evaluation.means(it, call) && !namesFields(it, call))
          .forEach(it -> given(call, it));
    }
  }

  /** A detail beside errors of fields only sums them up: pages show these. */
  private static boolean namesFields(Declared declared, Call call) {
    return !declared.parameters().isEmpty()
        && declared.parameters().getLast().getName().contentEquals("errors")
        && call.arguments().size() >= declared.parameters().size();
  }

  private void given(Call call, Declared declared) {
    for (int at = 0; at < call.arguments().size() && at < declared.parameters().size(); at++) {
      var parameter = declared.parameters().get(at);
      if (says(parameter) || saysElsewhere(declared, parameter)) {
        add(evaluation.of(call.arguments().get(at), call.place()), call.place());
      }
    }
  }

  /** A criterion's title stands in refusals; a refusal of one text may call it anything. */
  private static boolean saysElsewhere(Declared declared, VariableTree parameter) {
    return parameter.getName().contentEquals("title")
        ? declared.name().equalsIgnoreCase("criterion")
        : declared.name().endsWith("Refused")
            && declared.parameters().size() == 1
            && parameter.getType().toString().equals("String");
  }

  private void constraint(Annotated annotated) {
    var place = annotated.place();
    var message =
        annotated.annotation().getArguments().stream()
            .filter(AssignmentTree.class::isInstance)
            .map(AssignmentTree.class::cast)
            .filter(it -> it.getVariable().toString().equals("message"))
            .findFirst();
    add(
        message
            .map(it -> evaluation.of(it.getExpression(), place))
            .orElseGet(() -> usual(annotated.annotation())),
        place);
  }

  /** What the validator says by itself. */
  private static List<String> usual(AnnotationTree annotation) {
    var key = "jakarta.validation.constraints." + annotation.getAnnotationType() + ".message";
    if (!CONSTRAINTS.containsKey(key)) {
      return List.of();
    }
    return Stream.of("or equal to ", "")
        .map(inclusive -> CONSTRAINTS.getString(key).replaceAll("\\$\\{inclusive[^}]*}", inclusive))
        .map(text -> text.replaceAll("\\{\\w+}", Evaluation.PART))
        .distinct()
        .toList();
  }

  private void add(Collection<String> texts, Place place) {
    texts.stream()
        .map(text -> text.replaceAll("%[sd]", Evaluation.PART))
        .filter(text -> WORDS.matcher(text).find() && !text.equals("null"))
        .forEach(
            text -> found.putIfAbsent(text, place.source().module() + "/" + place.source().file()));
  }
}

package io.groundwork.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.groundwork.schemas.Catalogue;
import io.groundwork.schemas.PublishedEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who changes an event asks the catalogue whom it concerns; so the catalogue has to be right. */
final class CataloguedReading extends ArchCondition<JavaClass> {

  private final String service;
  private final Set<String> read = new HashSet<>();

  private CataloguedReading(String service) {
    super("read the events that the catalogue says " + service + " reads");
    this.service = service;
  }

  static ArchRule of(String service) {
    return classes().should(new CataloguedReading(service));
  }

  @Override
  public void init(Collection<JavaClass> all) {
    read.clear();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (type.getSimpleName().endsWith("Listener")) {
      read.addAll(ReadEvents.of(type));
    }
  }

  @Override
  public void finish(ConditionEvents events) {
    Catalogue.events().stream()
        .filter(event -> event.consumers().contains(service) != read.contains(event.name()))
        .map(this::difference)
        .forEach(text -> events.add(SimpleConditionEvent.violated(service, text)));
  }

  private String difference(PublishedEvent event) {
    var pattern = read.contains(event.name()) ? "%s reads %s unlisted" : "%s does not read %s";
    return pattern.formatted(service, event.name());
  }
}

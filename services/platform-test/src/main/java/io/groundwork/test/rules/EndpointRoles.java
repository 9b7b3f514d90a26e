package io.groundwork.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No endpoint is open because somebody forgot to say whom it is for. */
final class EndpointRoles extends ArchCondition<JavaMethod> {

  private static final String MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
  private static final String ROLES = "io.groundwork.platform.security.RequiresRole";

  static final ArchRule RULE =
      methods()
          .that()
          .areAnnotatedWith(MAPPING)
          .or()
          .areMetaAnnotatedWith(MAPPING)
          .should(new EndpointRoles());

  private EndpointRoles() {
    super("carry @RequiresRole, or their class does");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    if (!method.isAnnotatedWith(ROLES) && !method.getOwner().isAnnotatedWith(ROLES)) {
      events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no role"));
    }
  }
}

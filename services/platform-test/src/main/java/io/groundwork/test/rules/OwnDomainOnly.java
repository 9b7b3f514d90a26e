package io.groundwork.test.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A domain class depends on the JDK's {@code java.*}, JSpecify and its own domain package. */
final class OwnDomainOnly extends ArchCondition<JavaClass> {

  OwnDomainOnly() {
    super("depend on java, JSpecify and their own domain package only");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    var own = root(type.getPackageName());
    type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> !isAllowed(dependency.getTargetClass().getBaseComponentType(), own))
        .forEach(it -> events.add(SimpleConditionEvent.violated(it, it.getDescription())));
  }

  private static boolean isAllowed(JavaClass target, String own) {
    var name = target.getPackageName();
    return target.isPrimitive()
        || name.equals("java")
        || name.startsWith("java.")
        || name.startsWith("org.jspecify.")
        || name.equals(own)
        || name.startsWith(own + ".");
  }

  private static String root(String name) {
    return name.substring(0, name.indexOf(".domain") + ".domain".length());
  }
}

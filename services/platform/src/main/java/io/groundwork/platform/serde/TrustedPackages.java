package io.groundwork.platform.serde;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * The packages whose classes Avro may make from a message. A schema names the class to be loaded,
 * so what is not listed is refused before it is loaded. Avro asks one predicate of the whole JVM;
 * ours is added to it at run time, since a system property would have to be repeated in every
 * launcher, and is silently without effect when it comes too late.
 */
public final class TrustedPackages {

  private static final Set<String> PREFIXES = ConcurrentHashMap.newKeySet();

  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> matches(PREFIXES, type.getName())));
  }

  private TrustedPackages() {}

  /** Trusts these packages and the ones below; what was trusted before stays so. */
  public static void trust(Collection<String> packages) {
    packages.forEach(name -> PREFIXES.add(prefix(name)));
  }

  static boolean contains(Collection<String> packages, String className) {
    return matches(packages.stream().map(TrustedPackages::prefix).toList(), className);
  }

  private static boolean matches(Collection<String> prefixes, String className) {
    return prefixes.stream().anyMatch(className::startsWith);
  }

  private static String prefix(String name) {
    return name.endsWith(".") ? name : name + ".";
  }
}

package io.groundwork.test.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.groundwork.schemas.Catalogue;
import io.groundwork.schemas.PublishedEvent;
import io.groundwork.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events a class tells apart by {@code case} or {@code instanceof}, read from its bytecode; one
 * that takes all topics reads all events.
 */
final class ReadEvents {

  private static final Set<String> PUBLISHED =
      Catalogue.events().stream().map(PublishedEvent::name).collect(Collectors.toSet());

  private ReadEvents() {}

  static Set<String> of(JavaClass type) {
    if (takesAllTopics(type)) {
      return PUBLISHED;
    }
    return ClassFile.of().parse(bytes(type)).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .flatMap(ReadEvents::types)
        .map(desc -> desc.packageName() + "." + desc.displayName())
        .filter(PUBLISHED::contains)
        .collect(Collectors.toSet());
  }

  private static Stream<ClassDesc> types(CodeElement element) {
    return switch (element) {
      case InvokeDynamicInstruction call
          when call.bootstrapMethod().methodName().equals("typeSwitch") ->
          call.bootstrapArgs().stream()
              .filter(ClassDesc.class::isInstance)
              .map(ClassDesc.class::cast);
      case TypeCheckInstruction check when check.opcode() == Opcode.INSTANCEOF ->
          Stream.of(check.type().asSymbol());
      default -> Stream.empty();
    };
  }

  private static boolean takesAllTopics(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Topics.class) && call.getName().equals("all"));
  }

  private static byte[] bytes(JavaClass type) {
    try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.groundwork.portal.said;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Java sources of modules, parsed: what they declare, and what they call with what. */
final class Sources {

  private static final Path SERVICES = Path.of("..");

  /** A file that was read, in its module. */
  record Source(String module, String file, CompilationUnitTree unit, Set<String> imported) {}

  /** Where an expression stands. */
  record Place(Source source, @Nullable ClassTree type, @Nullable MethodTree method) {

    boolean sees(Place other) {
      return other.source.module().equals(source.module())
          || other.source.module().equals("platform");
    }

    boolean imports(String member) {
      return source.imported().contains(member);
    }

    boolean isIn(String type) {
      return this.type != null && this.type.getSimpleName().contentEquals(type);
    }
  }

  /** A method, constructor or record: its name is the type's where it makes one. */
  record Declared(Place place, String name, List<? extends VariableTree> parameters) {

    boolean takes(int arguments) {
      var open = !parameters.isEmpty() && parameters.getLast().toString().contains("...");
      return arguments == parameters.size() || open && arguments >= parameters.size() - 1;
    }
  }

  /**
   * @param of what stands before the dot; empty if nothing does
   */
  record Call(Place place, String of, String name, List<? extends ExpressionTree> arguments) {}

  record Annotated(Place place, AnnotationTree annotation) {}

  /** What a member of an annotation is, where nobody says otherwise. */
  record Default(Place place, String member, ExpressionTree value) {}

  private final Map<String, List<Declared>> declared = new HashMap<>();
  private final Map<String, List<Declared>> types = new HashMap<>();
  private final Map<String, List<Call>> calls = new HashMap<>();
  final List<Annotated> annotations = new ArrayList<>();
  final List<Default> defaults = new ArrayList<>();

  private Sources() {}

  List<Declared> declared(String name) {
    return declared.getOrDefault(name, List.of());
  }

  List<Declared> ofType(String name) {
    return types.getOrDefault(name, List.of());
  }

  List<Call> calls(String name) {
    return calls.getOrDefault(name, List.of());
  }

  Set<String> recordsIn(String file) {
    return types.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.place().source().file().equals(file))
        .map(it -> it.place().type())
        .filter(it -> it != null && it.getKind() == Tree.Kind.RECORD)
        .map(it -> it.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  Set<String> constantsOf(String type) {
    return ofType(type).stream()
        .map(it -> it.place().type())
        .filter(it -> it != null && it.getKind() == Tree.Kind.ENUM)
        .flatMap(it -> it.getMembers().stream())
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(it -> it.getType().toString().equals(type))
        .map(it -> it.getName().toString())
        .collect(Collectors.toSet());
  }

  List<Call> calls() {
    return calls.values().stream().flatMap(List::stream).toList();
  }

  static Sources of(Set<String> modules) throws IOException {
    var files = new ArrayList<Path>();
    for (var module : modules) {
      try (Stream<Path> found = Files.walk(SERVICES.resolve(module).resolve("src/main/java"))) {
        found.filter(it -> it.toString().endsWith(".java")).forEach(files::add);
      }
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
      var sources = new Sources();
      for (var unit : task.parse()) {
        sources.new Reader(source(unit)).scan(unit, null);
      }
      return sources;
    }
  }

  private static Source source(CompilationUnitTree unit) {
    var file = Path.of(unit.getSourceFile().getName());
    var imported =
        unit.getImports().stream()
            .filter(ImportTree::isStatic)
            .map(it -> it.getQualifiedIdentifier().toString())
            .map(it -> it.replaceAll(".*\\.(\\w+\\.\\w+)", "$1"))
            .collect(Collectors.toSet());
    var module = SERVICES.relativize(file).getName(0).toString();
    return new Source(module, file.getFileName().toString(), unit, imported);
  }

  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Source source;

    private Reader(Source source) {
      this.source = source;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (type.getKind() == Tree.Kind.RECORD) {
        var components =
            type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(it -> !it.getModifiers().getFlags().toString().contains("static"))
                .toList();
        add(new Declared(place(), type.getSimpleName().toString(), components));
      }
      if (type.getKind() == Tree.Kind.ENUM) {
        add(new Declared(place(), type.getSimpleName().toString(), List.of()));
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      var makes = method.getName().contentEquals("<init>");
      var type = place().type();
      var name = makes && type != null ? type.getSimpleName() : method.getName();
      add(new Declared(place(), name.toString(), method.getParameters()));
      if (method.getDefaultValue() instanceof ExpressionTree value) {
        defaults.add(new Default(place(), name.toString(), value));
      }
      return super.visitMethod(method, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
      var name = made.getIdentifier().toString().replaceAll("<.*|.*\\.", "");
      add(new Call(place(), "", name, made.getArguments()));
      return super.visitNewClass(made, nothing);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      var arguments = call.getArguments();
      switch (call.getMethodSelect()) {
        case IdentifierTree it when it.getName().contentEquals("super") ->
            add(new Call(place(), "", parent(), arguments));
        case IdentifierTree it -> add(new Call(place(), "", it.getName().toString(), arguments));
        case MemberSelectTree it ->
            add(
                new Call(
                    place(),
                    it.getExpression().toString(),
                    it.getIdentifier().toString(),
                    arguments));
        default -> {}
      }
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
      annotations.add(new Annotated(place(), annotation));
      return super.visitAnnotation(annotation, nothing);
    }

    private void add(Declared one) {
      declared.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one);
      var type = one.place().type();
      if (type != null) {
        types.computeIfAbsent(type.getSimpleName().toString(), _ -> new ArrayList<>()).add(one);
      }
    }

    private void add(Call call) {
      calls.computeIfAbsent(call.name(), _ -> new ArrayList<>()).add(call);
    }

    private String parent() {
      var type = place().type();
      return type == null ? "" : String.valueOf(type.getExtendsClause());
    }

    private Place place() {
      ClassTree type = null;
      MethodTree method = null;
      for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
        if (type == null && at.getLeaf() instanceof MethodTree it && method == null) {
          method = it;
        }
        if (type == null && at.getLeaf() instanceof ClassTree it) {
          type = it;
        }
      }
      return new Place(source, type, method);
    }
  }
}

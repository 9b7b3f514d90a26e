package io.groundwork.portal.said;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.groundwork.portal.said.Sources.Call;
import io.groundwork.portal.said.Sources.Declared;
import io.groundwork.portal.said.Sources.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All texts that an expression may be, with {@link #PART} where something is put in. */
final class Evaluation {

  static final String PART = "\ufffc";

  private static final int DEEP = 12;
  private static final int MANY = 400;
  private static final List<String> UNKNOWN = List.of(PART);

  private final Sources sources;

  Evaluation(Sources sources) {
    this.sources = sources;
  }

  List<String> of(ExpressionTree expression, Place place) {
    return of(expression, place, 0).stream().distinct().toList();
  }

  /** What a call gives to the parameters that are texts of one of these names. */
  static boolean means(Declared declared, Call call) {
    if (!declared.takes(call.arguments().size()) || !call.place().sees(declared.place())) {
      return false;
    }
    var type = declared.place().type();
    var owner = type == null ? "" : type.getSimpleName().toString();
    if (declared.name().equals(owner) || !call.of().isEmpty()) {
      return call.of().isEmpty()
          || !Character.isUpperCase(call.of().charAt(0))
          || call.of().equals(owner)
          || call.of().endsWith("." + owner);
    }
    return call.place().source() == declared.place().source()
        || call.place().imports(owner + "." + declared.name());
  }

  private List<String> of(@Nullable Tree tree, Place place, int depth) {
    if (depth > DEEP) {
      return UNKNOWN;
    }
    return switch (tree) {
      case LiteralTree it -> List.of(String.valueOf(it.getValue()));
      case ParenthesizedTree it -> of(it.getExpression(), place, depth);
      case BinaryTree it when it.getKind() == Tree.Kind.PLUS ->
          each(of(it.getLeftOperand(), place, depth), of(it.getRightOperand(), place, depth));
      case ConditionalExpressionTree it ->
          both(of(it.getTrueExpression(), place, depth), of(it.getFalseExpression(), place, depth));
      case SwitchExpressionTree it ->
          it.getCases().stream().flatMap(each -> results(each, place, depth + 1)).toList();
      case MethodInvocationTree it -> called(it, place, depth + 1);
      case IdentifierTree it -> named(it.getName().toString(), place, depth + 1);
      case MemberSelectTree it -> constant(it, place, depth + 1);
      case null, default -> UNKNOWN;
    };
  }

  private Stream<String> results(CaseTree each, Place place, int depth) {
    if (each.getBody() instanceof ExpressionTree expression) {
      return of(expression, place, depth).stream();
    }
    return Trees.yields(each.getBody()).stream().flatMap(it -> of(it, place, depth).stream());
  }

  private List<String> called(MethodInvocationTree call, Place place, int depth) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      var name = select.getIdentifier().toString();
      if (name.equals("formatted")) {
        return of(select.getExpression(), place, depth).stream()
            .flatMap(text -> filled(text, call.getArguments(), place, depth).stream())
            .toList();
      }
      if (name.equals("get") || name.equals("getOrDefault")) {
        return looked(select.getExpression(), call.getArguments(), place, depth);
      }
    }
    return returned(call, place, depth);
  }

  private List<String> filled(
      String text, List<? extends ExpressionTree> arguments, Place place, int depth) {
    var parts = text.split("%[sd]", -1);
    var all = List.of(parts[0]);
    for (int at = 1; at < parts.length; at++) {
      var argument = at <= arguments.size() ? of(arguments.get(at - 1), place, depth) : UNKNOWN;
      all = each(each(all, argument), List.of(parts[at]));
    }
    return all;
  }

  private List<String> looked(
      ExpressionTree map, List<? extends ExpressionTree> arguments, Place place, int depth) {
    var texts = new ArrayList<String>();
    if (map instanceof IdentifierTree it
        && field(it.getName().toString(), place) instanceof VariableTree field) {
      texts.addAll(Trees.literals(field.getInitializer()));
    }
    if (arguments.size() > 1) {
      texts.addAll(of(arguments.get(1), place, depth));
    }
    return texts.isEmpty() ? UNKNOWN : texts;
  }

  private List<String> returned(MethodInvocationTree call, Place place, int depth) {
    var select = call.getMethodSelect();
    var of = select instanceof MemberSelectTree it ? it.getExpression().toString() : "";
    var name = select instanceof MemberSelectTree it ? it.getIdentifier() : select;
    var made = new Call(place, of, name.toString(), call.getArguments());
    if (!of.isEmpty() && !Character.isUpperCase(of.charAt(0))) {
      return UNKNOWN;
    }
    var texts = new ArrayList<String>();
    sources.declared(made.name()).stream()
        .filter(it -> it.place().method() != null && means(it, made))
        .forEach(
            it ->
                Trees.returns(it.place().method())
                    .forEach(value -> texts.addAll(of(value, it.place(), depth))));
    return texts.isEmpty() ? UNKNOWN : texts;
  }

  private List<String> named(String name, Place place, int depth) {
    var method = place.method();
    if (method != null) {
      var local = Trees.local(name, method);
      if (local != null) {
        return local.getInitializer() == null ? UNKNOWN : of(local.getInitializer(), place, depth);
      }
      for (int at = 0; at < method.getParameters().size(); at++) {
        if (method.getParameters().get(at).getName().contentEquals(name)) {
          return given(method, at, place, depth);
        }
      }
    }
    var field = field(name, place);
    return field == null || field.getInitializer() == null
        ? UNKNOWN
        : of(field.getInitializer(), place, depth);
  }

  /** What is said as a whole is found where it is given. */
  private List<String> given(MethodTree method, int at, Place place, int depth) {
    var parameter = method.getParameters().get(at);
    if (!parameter.getType().toString().equals("String") || Spoken.says(parameter)) {
      return UNKNOWN;
    }
    var texts = new ArrayList<String>();
    for (var declared : sources.declared(name(method, place))) {
      if (declared.place().method() == method) {
        sources.calls(declared.name()).stream()
            .filter(call -> means(declared, call) && at < call.arguments().size())
            .forEach(call -> texts.addAll(of(call.arguments().get(at), call.place(), depth)));
      }
    }
    return texts.isEmpty() || texts.size() > MANY ? UNKNOWN : texts.stream().distinct().toList();
  }

  private static String name(MethodTree method, Place place) {
    var makes = method.getName().contentEquals("<init>") && place.type() != null;
    return (makes ? place.type().getSimpleName() : method.getName()).toString();
  }

  private static @Nullable VariableTree field(String name, Place place) {
    return place.type() == null ? null : Trees.field(name, place.type());
  }

  private List<String> constant(MemberSelectTree select, Place place, int depth) {
    var owner = select.getExpression().toString();
    var name = select.getIdentifier().toString();
    if (!name.matches("[A-Z_]+")) {
      return UNKNOWN;
    }
    for (var declared : sources.ofType(owner)) {
      var type = declared.place().type();
      if (type != null && place.sees(declared.place())) {
        var field = Trees.field(name, type);
        if (field != null
            && field.getInitializer() != null
            && field.getType() != null
            && field.getType().toString().equals("String")) {
          return of(field.getInitializer(), declared.place(), depth);
        }
      }
    }
    return UNKNOWN;
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static List<String> each(List<String> left, List<String> right) {
    return left.stream()
        .flatMap(l -> right.stream().map(r -> l + r))
        .distinct()
        .limit(MANY)
        .toList();
  }
}

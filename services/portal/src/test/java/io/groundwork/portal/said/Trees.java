package io.groundwork.portal.said;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a tree of Java. */
final class Trees {

  private Trees() {}

  static List<ExpressionTree> yields(Tree tree) {
    return new Finder(tree).yields;
  }

  /** Of a method, not of the lambdas in it. */
  static List<ExpressionTree> returns(@Nullable Tree method) {
    return new Finder(method).returns;
  }

  static List<String> literals(@Nullable Tree tree) {
    return new Finder(tree).literals;
  }

  static @Nullable VariableTree local(String name, MethodTree method) {
    return named(name, new Finder(method.getBody()).variables);
  }

  static @Nullable VariableTree field(String name, ClassTree type) {
    var fields =
        type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .map(VariableTree.class::cast)
            .toList();
    return named(name, fields);
  }

  private static @Nullable VariableTree named(String name, List<VariableTree> variables) {
    return variables.stream()
        .filter(it -> it.getName().contentEquals(name))
        .findFirst()
        .orElse(null);
  }

  private static final class Finder extends TreeScanner<@Nullable Void, Boolean> {

    private final List<ExpressionTree> yields = new ArrayList<>();
    private final List<ExpressionTree> returns = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final List<VariableTree> variables = new ArrayList<>();

    private Finder(@Nullable Tree tree) {
      scan(tree, false);
    }

    @Override
    public @Nullable Void visitYield(YieldTree it, Boolean inLambda) {
      yields.add(it.getValue());
      return super.visitYield(it, inLambda);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree it, Boolean inLambda) {
      if (!inLambda && it.getExpression() != null) {
        returns.add(it.getExpression());
      }
      return super.visitReturn(it, inLambda);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree it, Boolean inLambda) {
      return super.visitLambdaExpression(it, true);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree it, Boolean inLambda) {
      literals.add(String.valueOf(it.getValue()));
      return super.visitLiteral(it, inLambda);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree it, Boolean inLambda) {
      variables.add(it);
      return super.visitVariable(it, inLambda);
    }
  }
}

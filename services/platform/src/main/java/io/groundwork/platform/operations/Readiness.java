package io.groundwork.platform.operations;

import io.groundwork.platform.operations.OperationsView.CheckView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;

/** What the readiness probe is made of, one by one, and the servers that it leaves out. */
final class Readiness {

  private final HealthContributorRegistry contributors;
  private final HealthEndpointGroups groups;
  private final List<Dependency> dependencies;
  private final Patience patience;

  Readiness(
      HealthContributorRegistry contributors,
      HealthEndpointGroups groups,
      List<Dependency> dependencies,
      Patience patience) {
    this.contributors = contributors;
    this.groups = groups;
    this.dependencies = dependencies;
    this.patience = patience;
  }

  /** All are asked at once. */
  Supplier<List<CheckView>> checks() {
    var asked =
        Stream.concat(
                ofProbe(groups.get("readiness")),
                dependencies.stream().map(each -> ask(each.name(), false, each::answers)))
            .toList();
    return () -> asked.stream().map(CompletableFuture::join).toList();
  }

  private Stream<CompletableFuture<CheckView>> ofProbe(@Nullable HealthEndpointGroup probe) {
    return contributors.stream()
        .filter(each -> probe != null && probe.isMember(each.name()))
        .map(each -> ask(each.name(), true, () -> isUp(each.contributor())));
  }

  private CompletableFuture<CheckView> ask(
      String name, boolean readiness, Supplier<Boolean> question) {
    return patience
        .ask(question::get)
        .thenApply(up -> new CheckView(name, Boolean.TRUE.equals(up), readiness));
  }

  private static boolean isUp(HealthContributor contributor) {
    return switch (contributor) {
      case HealthIndicator one -> {
        var health = one.health();
        yield health != null && health.getStatus().equals(Status.UP);
      }
      case CompositeHealthContributor several ->
          several.stream().allMatch(each -> isUp(each.contributor()));
    };
  }
}

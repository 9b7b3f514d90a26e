package io.groundwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.hotel.Hotel;
import io.groundwork.platform.security.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** A first call that is refused, while its retry, which waits for it, goes through. */
class RetriedRefusalIntegrationTests {

  private final Hotel hotel = Hotel.open();
  private final IdempotencyKeys keys = hotel.context.getBean(IdempotencyKeys.class);
  private final PlatformTransactionManager database =
      hotel.context.getBean(PlatformTransactionManager.class);
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void givesTheFirstCallerTheAnswerOfTheKeysEffect() throws Exception {
    var retry = new CompletableFuture<MockHttpServletResponse>();

    var first =
        post(
            new Committed(database, retry::join),
            (_, response) -> {
              ((HttpServletResponse) response).setStatus(409);
              Thread.ofVirtual().start(() -> retry.complete(retried()));
            });

    assertThat(retry.join().getStatus()).isEqualTo(201);
    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(first.getContentAsString()).isEqualTo("made");
    assertThat(first.getHeader("Idempotency-Replayed")).isEqualTo("true");
  }

  private MockHttpServletResponse retried() {
    try {
      return post(
          database,
          (_, response) -> {
            ((HttpServletResponse) response).setStatus(201);
            response.getOutputStream().print("made");
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpServletResponse post(PlatformTransactionManager transactions, FilterChain chain)
      throws Exception {
    var user = new CurrentUser("u1", "Anna", "agency", Set.of("REGISTRAR"), false);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(user, null));
    var request = new MockHttpServletRequest("POST", "/bookings");
    request.addHeader("Idempotency-Key", key);
    var response = new MockHttpServletResponse();
    new IdempotencyFilter(keys, transactions).doFilter(request, response, chain);
    return response;
  }

  /** Does something behind each commit. */
  private record Committed(PlatformTransactionManager database, Runnable then)
      implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return database.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      database.commit(status);
      then.run();
    }

    @Override
    public void rollback(TransactionStatus status) {
      database.rollback(status);
    }
  }
}

package io.groundwork.portal.service;

import java.util.function.Supplier;

/**
 * The signed-in user's access token for as long as a request is answered; it leaves no other way.
 */
public final class Bearer {

  private static final ScopedValue<String> TOKEN = ScopedValue.newInstance();

  private Bearer() {}

  public static <R, X extends Throwable> R with(String token, ScopedValue.CallableOp<R, X> work)
      throws X {
    return ScopedValue.where(TOKEN, token).call(work);
  }

  public static String token() {
    return TOKEN.orElseThrow(() -> new IllegalStateException("nobody is signed in here"));
  }

  /** The same work for another thread, as the same user. */
  static <T> Supplier<T> carried(Supplier<T> work) {
    var token = token();
    return () -> with(token, work::get);
  }
}

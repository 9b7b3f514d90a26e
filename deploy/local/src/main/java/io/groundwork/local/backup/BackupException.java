package io.groundwork.local.backup;

import org.jspecify.annotations.Nullable;

/** Why a backup cannot be taken or restored, for the person who asked for it. */
public final class BackupException extends RuntimeException {

  BackupException(String message) {
    this(message, null);
  }

  BackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package io.groundwork.sites;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is ended, refused or given up. */
public record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

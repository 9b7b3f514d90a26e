package io.groundwork.sites;

import io.groundwork.platform.problem.WithoutContacts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is ended, refused or given up. */
public record ReasonRequest(@NotBlank @Size(max = 500) @WithoutContacts String reason) {}

package io.groundwork.financing.plan;

import io.groundwork.platform.problem.WithoutContacts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a person decided so; everybody who may see the plan reads it. */
record ReasonRequest(
    @NotBlank(message = "say why, in 1 to 1000 characters")
        @Size(max = 1000, message = "say why, in 1 to 1000 characters")
        @WithoutContacts
        String reason) {}

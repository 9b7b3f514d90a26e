package io.groundwork.platform.operations;

import io.groundwork.platform.security.RequiresRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Operations")
@RestController
@RequestMapping("/operations")
@RequiresRole("ADMINISTRATOR")
class OperationsController {

  private final Operations operations;

  OperationsController(Operations operations) {
    this.operations = operations;
  }

  @Operation(
      summary =
          "How this instance is: whether it is ready and what of it is not, what waits to be sent"
              + " and to be taken, what is parked. Answers within seconds whatever is away")
  @GetMapping
  OperationsView now() {
    return operations.now();
  }
}

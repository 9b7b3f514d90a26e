package io.groundwork.projects.agreement;

import io.groundwork.platform.problem.WithoutContacts;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.security.RequiresRole;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.projects.agreement.AgreementView.ItemView;
import io.groundwork.projects.agreement.domain.AgreementCommand.AddActionItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The action plan of an agreement. */
@RestController
@RequestMapping("/agreements/{id}/items")
@RequiresRole(RequiresRole.PIPELINE)
@Tag(name = "agreements")
class ActionItemController {

  record ItemRequest(
      @Nullable UUID itemId,
      @NotBlank @Size(max = 200) @WithoutContacts String title,
      @NotBlank @Size(max = 100) @WithoutContacts String field,
      @NotNull @Valid AgreementController.PeriodRequest period,
      @NotBlank @Size(max = 200) @WithoutContacts String owner) {}

  private final AgreementService agreements;
  private final AgreementQueries queries;

  ActionItemController(AgreementService agreements, AgreementQueries queries) {
    this.agreements = agreements;
    this.queries = queries;
  }

  @PostMapping
  @RequiresRole("REGISTRAR")
  @Operation(summary = "Add an item to the action plan")
  ResponseEntity<AgreementView> addItem(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody ItemRequest i) {
    var itemId = (i.itemId() == null ? UUID.randomUUID() : i.itemId()).toString();
    var period = i.period().toPeriod();
    return AgreementController.answer(
        agreements.change(
            user,
            id.toString(),
            expected,
            at -> new AddActionItem(itemId, i.title(), i.field(), period, i.owner(), at)));
  }

  @GetMapping
  @Operation(summary = "The action plan with the progress of each item")
  List<ItemView> items(CurrentUser user, @PathVariable UUID id) {
    return queries.find(user, id.toString()).items();
  }
}

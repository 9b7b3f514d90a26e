package io.groundwork.platform.defaults;

import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.ExpectedVersion;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The document says what every endpoint shares: tokens, problems, keys and versions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(OpenAPI.class)
class OpenApiHabits {

  private static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CurrentUser.class, ExpectedVersion.class)
        .replaceWithClass(Cursor.class, String.class)
        .addSimpleTypesForParameterObject(Cursor.class)
        .replaceWithClass(JsonNode.class, Object.class);
  }

  @Bean
  @ConditionalOnMissingBean
  OpenAPI openApi(@Value("${spring.application.name:service}") String service) {
    var scheme =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("Access token of the configured OpenID issuer");
    return new OpenAPI()
        .info(new Info().title("Groundwork " + service).version("1"))
        .components(new Components().addSecuritySchemes(BEARER, scheme))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  @Bean
  OperationHabits operationHabits() {
    return new OperationHabits();
  }
}

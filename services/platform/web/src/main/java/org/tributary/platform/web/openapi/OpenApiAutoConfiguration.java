package org.tributary.platform.web.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.platform.web.Caller;

/** Describes a service at {@code /v3/api-docs}: its name, how to sign in, and how it says no. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenApiAutoConfiguration {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        // in JSON these are texts, not objects with fields
        PrimitiveType.customClasses()
                .putAll(Map.of(
                        Duration.class.getName(), PrimitiveType.STRING,
                        Period.class.getName(), PrimitiveType.STRING,
                        ZoneId.class.getName(), PrimitiveType.STRING,
                        LocalTime.class.getName(), PrimitiveType.PARTIAL_TIME));
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(
            @Value("${spring.application.name:tributary}") String service,
            @Value("${tributary.web.description:}") String description) {
        return new OpenAPI()
                .info(new Info()
                        .title("Tributary " + service)
                        .description(description)
                        .version("1"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new SchemaNames());
    }

    /** Every operation may be answered with a problem, and a {@code POST} may be retried under a key. */
    @Bean
    GlobalOperationCustomizer describeWhatAllHaveInCommon() {
        return new CommonToAll();
    }
}

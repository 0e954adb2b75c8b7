package org.tributary.platform.web.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
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

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
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
                .addSecurityItem(new SecurityRequirement().addList(WhoMayAsk.TOKEN))
                .components(new Components()
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                        .addSecuritySchemes(
                                WhoMayAsk.TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new SchemaNames());
    }

    @Bean
    ModelConverter describeRecordsAsTheyAreWritten() {
        return new RecordSchemas();
    }

    @Bean
    ModelConverter describeTextsAsTexts() {
        return new TextSchemas();
    }

    @Bean
    GlobalOpenApiCustomizer describeEachOfAFamily() {
        return new Families();
    }

    /** A parameter is a text, whatever it is read as. */
    @Bean
    ParameterCustomizer describeParametersAsTexts() {
        return (parameter, _) -> {
            if (parameter != null
                    && parameter.getSchema() != null
                    && parameter.getSchema().get$ref() != null) {
                parameter.setSchema(TextSchemas.typed("string"));
            }
            return parameter;
        };
    }

    /** Every operation may be answered with a problem, and a {@code POST} may be retried under a key. */
    @Bean
    GlobalOperationCustomizer describeWhatAllHaveInCommon() {
        return new CommonOperationDocs();
    }
}

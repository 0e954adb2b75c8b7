package org.tributary.platform.web.input;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies and parameters strictly. What a service stores and publishes it reads by other mappers. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class InputAutoConfiguration implements WebMvcConfigurer {

    private final JsonMapper json;

    InputAutoConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        var strict = json.rebuild().addModule(new InputModule()).build();
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, PlainText::require);
        registry.addConverter(String.class, Instant.class, IsoText::instant);
        registry.addConverter(String.class, LocalDate.class, IsoText::date);
    }
}

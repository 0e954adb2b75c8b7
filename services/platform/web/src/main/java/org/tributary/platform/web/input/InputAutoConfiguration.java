package org.tributary.platform.web.input;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies and parameters strictly. What a service stores and publishes it reads by other mappers. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class InputAutoConfiguration implements WebMvcConfigurer {

    private final JsonMapper strict;

    InputAutoConfiguration(JsonMapper json) {
        this.strict = json.rebuild()
                .addModule(new InputModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .build();
    }

    /** These and no others: a library that happens to be there must not bring a second way in. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        var named = List.of(
                new ByteArrayHttpMessageConverter(), new StringHttpMessageConverter(), new JsonConverter(strict));
        converters.configureMessageConvertersList(found -> {
            found.clear();
            found.addAll(named);
        });
    }

    @Bean
    WebMvcRegistrations jsonUnlessItSaysOtherwise() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new JsonMapping();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ExactParameters());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, PlainText::require);
        registry.addConverter(String.class, Instant.class, IsoText::instant);
        registry.addConverter(String.class, LocalDate.class, IsoText::date);
        registry.addConverter(String.class, Duration.class, IsoText::duration);
    }
}

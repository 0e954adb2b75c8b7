package org.tributary.platform.web.exchange;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.ProblemsAutoConfiguration;

/** Bounds what comes in and tags what goes out. Behind security, but for the parameters: there strangers are not read at all. */
@AutoConfiguration(after = ProblemsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ExchangeSettings.class)
public class ExchangeAutoConfiguration {

    /** Before security, which asks for parameters, and after the encoding is known. */
    private static final int PARAMETERS = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After security and before whoever reads a body. */
    public static final int BODY_LIMIT = 100;

    /** Innermost: a retry that is answered by a forward is tagged as the {@code GET} that it becomes. */
    public static final int TAG = 300;

    @Bean
    FilterRegistrationBean<DecodableParameters> decodableParameters(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new DecodableParameters(problems));
        filter.setOrder(PARAMETERS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ExchangeSettings settings, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(settings.maxBody(), problems));
        filter.setOrder(BODY_LIMIT);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RepresentationTag> representationTag() {
        var filter = new FilterRegistrationBean<>(new RepresentationTag());
        filter.setOrder(TAG);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD));
        return filter;
    }
}

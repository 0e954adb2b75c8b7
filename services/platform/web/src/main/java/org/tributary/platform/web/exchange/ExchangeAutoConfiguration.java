package org.tributary.platform.web.exchange;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.apache.catalina.session.StandardManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.ProblemsAutoConfiguration;

/** Bounds what comes in and tags what goes out. Behind security, but for the parameters: there strangers are not read at all. */
@AutoConfiguration(after = ProblemsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ExchangeSettings.class)
public class ExchangeAutoConfiguration {

    /** Each takes a few kilobytes. */
    private static final int MOST_SESSIONS = 10_000;

    /** Before security, which asks for parameters, and after the encoding is known. */
    private static final int PARAMETERS = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After security and before whoever reads a body. */
    public static final int BODY_LIMIT = 100;

    /** After the body, which may come slowly, and before whatever asks the database for something. */
    private static final int ADMISSION = 150;

    /** Innermost: a retry that is answered by a forward is tagged as the {@code GET} that it becomes. */
    public static final int TAG = 300;

    @Bean
    FilterRegistrationBean<DecodableParameters> decodableParameters(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new DecodableParameters(problems));
        filter.setOrder(PARAMETERS);
        return filter;
    }

    /** They may come slowly, so no caller has more than half of the places. */
    @Bean
    ConcurrencyLimit largeBodies(ExchangeSettings settings) {
        return new ConcurrencyLimit(
                "large-bodies", settings.largeBodies(), Math.ceilDiv(settings.largeBodies(), 2), settings.patience());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            ExchangeSettings settings, ConcurrencyLimit largeBodies, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(settings, largeBodies, problems));
        filter.setOrder(BODY_LIMIT);
        return filter;
    }

    /** One caller alone may have all of them, but nothing of it waits then: whoever comes next is served next. */
    @Bean
    ConcurrencyLimit requestsAtOnce(ExchangeSettings settings) {
        return new ConcurrencyLimit("requests", settings.atOnce(), settings.atOnce(), settings.patience());
    }

    @Bean
    FilterRegistrationBean<ConcurrencyLimitFilter> admission(ConcurrencyLimit requestsAtOnce, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new ConcurrencyLimitFilter(requestsAtOnce, problems));
        filter.setOrder(ADMISSION);
        return filter;
    }

    /** Whoever opens a page without having signed in begins a session, so their number is bounded. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionsAreBounded() {
        return server -> server.addContextCustomizers(context -> {
            var sessions = new StandardManager();
            sessions.setMaxActiveSessions(MOST_SESSIONS);
            context.setManager(sessions);
        });
    }

    /** The adapter is asked for late: it is made after the endpoints that change things. */
    @Bean
    Tagging tagging(ObjectProvider<RequestMappingHandlerAdapter> answering) {
        return new Tagging(() -> answering.getObject().getMessageConverters());
    }

    @Bean
    FilterRegistrationBean<RepresentationTag> representationTag() {
        var filter = new FilterRegistrationBean<>(new RepresentationTag());
        filter.setOrder(TAG);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD));
        return filter;
    }
}

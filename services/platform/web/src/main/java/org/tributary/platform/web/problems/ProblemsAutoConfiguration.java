package org.tributary.platform.web.problems;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.tributary.platform.web.ProblemMapping;
import tools.jackson.databind.json.JsonMapper;

/** Lets every failure be answered as a problem (RFC 9457). */
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class},
        after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemsAutoConfiguration {

    /** Around security, which asks the sign-in for its keys, and within what counts and times every request. */
    private static final int AROUND_ALL = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    ProblemAdvice problemAdvice(ObjectProvider<ProblemMapping<?>> mappings) {
        return new ProblemAdvice(new Refusals(mappings.orderedStream().toList()));
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new OutageFilter(problems));
        filter.setOrder(AROUND_ALL);
        return filter;
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(JsonMapper json) {
        return server -> server.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.getPipeline().addValve(new ProblemReportValve(json));
            host.setErrorReportValveClass(ProblemReportValve.class.getName());
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.tributary.platform.eventstore.ConcurrentChange")
    static class WithCommands {

        @Bean
        CommandAdvice commandAdvice() {
            return new CommandAdvice();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.tributary.platform.privacy.PersonErased")
    static class WithPersons {

        @Bean
        PrivacyAdvice privacyAdvice() {
            return new PrivacyAdvice();
        }
    }
}

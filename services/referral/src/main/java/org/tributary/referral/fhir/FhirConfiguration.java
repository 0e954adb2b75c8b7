package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.tributary.referral.terminology.Terminology;
import tools.jackson.databind.json.JsonMapper;

/** Mounts FHIR's server in the service. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    static final String PATH = "/fhir";
    private static final String SMART = PATH + "/.well-known/smart-configuration";

    /** Around security, whose refusals are told in FHIR too, and within what counts and times every request. */
    private static final int AROUND_ALL = Ordered.HIGHEST_PRECEDENCE + 4;

    @Bean
    FhirContext fhir() {
        var fhir = FhirContext.forR4Cached();
        // what is wrong with a resource is told to its sender by the check, and to no log
        fhir.setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(false));
        return fhir;
    }

    @Bean
    Terminology terminology() throws IOException {
        var table = Objects.requireNonNull(Terminology.class.getResourceAsStream("/terminology/meanings.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return new Terminology(lines.lines());
        }
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServer(
            FhirContext fhir,
            ServiceRequestProvider orders,
            TaskProvider tasks,
            SystemProvider bundles,
            FormatHook formats,
            ServerHooks hooks,
            ScopeHook scopes,
            CapabilityHook capabilities) {
        var server = new Server(fhir);
        server.setServerName("Tributary");
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.registerProviders(orders, tasks, bundles);
        server.registerInterceptor(formats);
        server.registerInterceptor(hooks);
        server.registerInterceptor(scopes);
        server.registerInterceptor(capabilities);
        var registration = new ServletRegistrationBean<RestfulServer>(server, PATH + "/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(-1);
        return registration;
    }

    /** It stands beneath the path of FHIR's server, which does not know it. */
    @Bean
    ServletRegistrationBean<HttpServlet> smartConfiguration(SmartConfigurationReader reader, JsonMapper json) {
        var registration = new ServletRegistrationBean<HttpServlet>(new SmartConfiguration(reader, json), SMART);
        registration.setName("smart-configuration");
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProblemsInFhir> toldInFhir(ProblemsInFhir problems) {
        var filter = new FilterRegistrationBean<>(problems);
        filter.addUrlPatterns(PATH, PATH + "/*");
        filter.setOrder(AROUND_ALL);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    /** What the interface is, anybody may know. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain openToAnybody(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATH + "/metadata", SMART)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Says nothing of the program that serves. */
    private static final class Server extends RestfulServer {

        @Serial
        private static final long serialVersionUID = 1L;

        Server(FhirContext fhir) {
            super(fhir);
        }

        @Override
        public void addHeadersToResponse(HttpServletResponse response) {
            // the name and release of a program help nobody but an attacker
        }
    }

    /** Tells where to sign in. */
    private static final class SmartConfiguration extends HttpServlet {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient SmartConfigurationReader reader;
        private final transient JsonMapper json;

        SmartConfiguration(SmartConfigurationReader reader, JsonMapper json) {
            this.reader = reader;
            this.json = json;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.getOutputStream().write(json.writeValueAsBytes(reader.read()));
        }
    }
}

package org.tributary.platform.web.signin;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.ProblemsAutoConfiguration;

/**
 * Lets in whoever has a token of the sign-in, for every path that no other chain has claimed.
 *
 * <p>A service that also has pages adds a {@link SecurityFilterChain} with its own {@code securityMatcher}; this one stays
 * last. One named {@code apiSecurity} takes its place.
 */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        },
        after = ProblemsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SigninAutoConfiguration implements WebMvcConfigurer {

    private static final String[] OPEN = {
        "/actuator/health/**",
        "/actuator/prometheus",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesFirst()).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    DeniedAsProblem deniedAsProblem(ProblemWriter problems) {
        return new DeniedAsProblem(problems);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingBean(name = "apiSecurity")
    SecurityFilterChain apiSecurity(HttpSecurity http, DeniedAsProblem denied, ObjectProvider<JwtDecoder> decoder)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(denied)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> {
                            jwt.jwtAuthenticationConverter(signedIn());
                            decoder.ifAvailable(checking -> jwt.decoder(new CachingJwtDecoder(checking)));
                        }))
                .exceptionHandling(
                        denials -> denials.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Only a token to act with is taken (RFC 9068): an id token, which the same sign-in signs, just tells who somebody is. */
    @Bean
    OAuth2TokenValidator<Jwt> tokensToActWith() {
        return new JwtTypeValidator("at+jwt", "application/at+jwt");
    }

    /** Each filter would be timed apart, at a fifth of a request's cost; the request as a whole is timed anyway. */
    @Bean
    SecurityObservationSettings securityIsNotTimedApart() {
        return SecurityObservationSettings.noObservations();
    }

    private static Converter<Jwt, JwtAuthenticationToken> signedIn() {
        return jwt -> {
            if (jwt.getSubject() == null) {
                throw new InvalidBearerTokenException("A token without a subject");
            }
            return new JwtAuthenticationToken(jwt, Callers.authoritiesOf(jwt));
        };
    }
}

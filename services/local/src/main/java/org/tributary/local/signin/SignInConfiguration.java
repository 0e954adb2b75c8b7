package org.tributary.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Puts the sign-in together. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String FORM = "/sign-in";

    /** The endpoints of OAuth 2.1 and OpenID Connect. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, People people, SystemAssertions assertions) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(
                    asked -> people.describe(asked.getAuthorization().getPrincipalName()))));
            server.clientAuthentication(shown -> shown.authenticationConverters(
                            converters -> converters.addFirst(new AssertedSystem()))
                    .authenticationProviders(providers -> {
                        for (var provider : providers) {
                            if (provider instanceof JwtClientAssertionAuthenticationProvider systems) {
                                systems.setJwtDecoderFactory(assertions);
                            }
                        }
                    }));
            server.tokenEndpoint(token -> token.authenticationProviders(providers -> {
                for (var provider : providers) {
                    if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider programs) {
                        programs.setAuthenticationValidator(new AllowedScopes());
                    }
                }
            }));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(FORM), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    /** The form for people. */
    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/style.css", "/error", DemoKeys.PATH)
                .permitAll()
                .anyRequest()
                .authenticated());
        http.formLogin(form -> form.loginPage(FORM).permitAll());
        return http.build();
    }

    /** Weak on purpose: the one secret is printed at every start. */
    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    RegisteredClientRepository programs(SignInSettings settings, PasswordEncoder secrets) {
        return new InMemoryRegisteredClientRepository(
                Programs.registered(settings.consoles(), settings.keys().keySet(), secrets));
    }

    @Bean
    SystemAssertions systemAssertions(SignInSettings settings, DataSource source) {
        var clock = Clock.systemUTC();
        return new SystemAssertions(settings.keys(), settings.issuer(), new UsedAssertions(source, clock), clock);
    }

    @Bean
    People people(SignInSettings settings, PasswordEncoder passwords) {
        return new People(settings.folder(), passwords);
    }

    @Bean
    AccessClaims accessClaims(People people, SignInSettings settings) {
        return new AccessClaims(people, settings.audience());
    }

    /** The pages show their token to be told who signed in. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(reading -> reading.setJWSTypeVerifier((type, context) -> {})) // judged below
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new JwtTypeValidator(AccessClaims.TYPE))));
        return decoder;
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SignInSettings settings) {
        return new ImmutableJWKSet<>(
                new JWKSet(KeyFile.readOrMake(settings.folder().resolve("signing-key.json"))));
    }

    @Bean
    AuthorizationServerSettings serverSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }
}

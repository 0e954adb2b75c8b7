package org.tributary.outcomes.pages;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tributary.platform.web.signin.Callers;

/** Lets people into the pages after they signed in at the provider; everything else is for bearers of tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class PagesConfiguration {

    private static final String REGISTRATION = "outcomes-web";

    private static final String[] OPEN = {"/assets/**", "/webjars/**", "/favicon.ico", "/signed-out"};

    private static final String[] PAGES = {
        "/",
        "/clinics/**",
        "/courses/**",
        "/live",
        "/login/**",
        "/logout",
        "/oauth2/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/signed-out"
    };

    /** Charts set their tooltips' styles themselves; scripts come from here only. */
    private static final String CONTENT_SECURITY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain pagesSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2Login(signIn -> signIn.loginPage("/oauth2/authorization/" + REGISTRATION)
                        .failureUrl("/signed-out?failed")
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(PagesConfiguration::rolesOf)))
                .logout(logout -> logout.logoutSuccessUrl("/signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Asks the provider when the first person signs in, so that this service starts and serves its API without it. */
    @Bean
    ClientRegistrationRepository clientRegistrations(SignInSettings settings) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(settings.issuerUri())
                        .registrationId(REGISTRATION)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope("openid")
                        .build()));
    }

    /** What somebody may do the provider tells in the user info, or in the id token. */
    private static Collection<GrantedAuthority> rolesOf(Collection<? extends GrantedAuthority> granted) {
        Set<GrantedAuthority> roles = new HashSet<>();
        for (var authority : granted) {
            if (authority instanceof OidcUserAuthority user) {
                roles.addAll(Callers.authoritiesOf(user::getAttributes));
            }
        }
        return roles;
    }
}

package org.tributary.booking.calendar;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Lets calendar programs read without a sign-in, which they do not know: the token in the address says what they may see. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** Exactly these two, and only to read; everything else is for whoever signed in. */
    @Bean
    @Order(1)
    SecurityFilterChain calendarSecurity(HttpSecurity http) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher(GET, "/clinics/{id}/calendar.ics"),
                        paths.matcher(HEAD, "/clinics/{id}/calendar.ics"),
                        paths.matcher(GET, "/therapists/{id}/calendar.ics"),
                        paths.matcher(HEAD, "/therapists/{id}/calendar.ics")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What tokens are drawn from. */
    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}

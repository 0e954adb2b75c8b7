/**
 * What every HTTP interface of the chain has in common: who asks, how refusals read, what a retry is given.
 *
 * <p>A service imports {@code classpath:tributary-defaults.yml} in its {@code application.yml}, and {@code
 * classpath:tributary-keys.yml} if it records personal data. Everything else configures itself:
 *
 * <ul>
 *   <li>An endpoint method may take a {@link org.tributary.platform.web.Caller} and carries
 *       {@code @PreAuthorize("hasRole('front-desk')")}, which is judged before anything of the request is read.
 *   <li>It sends its command through {@link org.tributary.platform.web.IdempotentCommands}. A retry under the same {@code
 *       Idempotency-Key} is told from another request by a keyed hash of its body: under the secret of the keys database
 *       where the service has one, else under one that is drawn at the first use and kept in its own database.
 *   <li>What {@code IdempotentCommands} carries out honours {@code If-Match}, and its answer says in {@code Tributary-Position} where
 *       the last fact stands. A {@code GET} with that as {@code ?after=} waits in a service that has feeds until they have
 *       brought it; endpoints do nothing for either. What a command guards besides, such as a preview, it compares by
 *       {@link org.tributary.platform.web.IfMatch}.
 *   <li>Each aggregate has a {@link org.tributary.platform.web.ProblemMapping}. Where there is no command to refuse, throw
 *       {@link org.tributary.platform.web.NotFound} or {@link org.tributary.platform.web.Problem#asException()}.
 *   <li>A service with pages adds a {@code SecurityFilterChain} with its own {@code securityMatcher}; the one for tokens
 *       comes last. A bean named {@code apiSecurity} takes its place.
 * </ul>
 *
 * <p>A slice test of an endpoint is a {@code @WebSlice} test (in this module's test jar).
 */
@NullMarked
package org.tributary.platform.web;

import org.jspecify.annotations.NullMarked;

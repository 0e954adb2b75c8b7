/**
 * What a service's slice tests of its endpoints stand on; in the test jar of platform-web.
 *
 * <pre>{@code
 * @WebSlice(BookAppointmentEndpoint.class)
 * class BookAppointmentEndpointTest {
 *
 *     private final MockMvcTester web;
 *     private final SubmittedCommands submitted;
 *
 *     @Test
 *     void a_taken_time_is_a_conflict() {
 *         submitted.refuseNext(new TimeTaken(conflicts));
 *         assertThat(web.post().uri("/appointments").with(SignedIn.as("front-desk", NORTH))…).hasStatus(CONFLICT);
 *     }
 * }
 * }</pre>
 *
 * <p>The service adds, in test scope, this jar (type {@code test-jar}), {@code spring-boot-starter-webmvc-test} and {@code
 * spring-boot-starter-security-oauth2-resource-server-test}. Problems, sign-in and mappings are those of production.
 */
@NullMarked
package org.tributary.platform.web.slice;

import org.jspecify.annotations.NullMarked;

package org.tributary.platform.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A whole service on a random port, with a database, keys and topics that no other test class sees.
 *
 * <pre>{@code
 * @IntegrationTest
 * class OpenAClinicIT {
 *
 *     private final Api admin;
 *
 *     OpenAClinicIT(Api api) {
 *         admin = api.as(TestTokens.of("chain-admin"));
 *     }
 *
 *     @Test
 *     void a_clinic_is_open_at_once() {
 *         var clinic = admin.post("/clinics", json("name", "North", …)).expect(201);
 *         admin.get(clinic.location()).expect(200);
 *     }
 * }
 * }</pre>
 *
 * <p>The service stops after the class, so that a long run needs no more memory than a short one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@ContextCustomizerFactories(ServiceEnvironment.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface IntegrationTest {}

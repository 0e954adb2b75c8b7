package org.tributary.platform.web.slice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.tributary.platform.web.ProblemMapping;

/** Endpoints without what is behind them: what they understand, what they send, and how refusals read. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WebMvcTest(
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ProblemMapping.class),
        properties = "ISSUER_URI=https://sign-in.invalid")
@Import(SubmittedCommands.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface WebSlice {

    /** The endpoints under test. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value() default {};
}

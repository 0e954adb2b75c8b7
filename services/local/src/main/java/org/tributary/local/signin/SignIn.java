package org.tributary.local.signin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program at which people and programs sign in on one machine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignIn {

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplication(SignIn.class).run(arguments);
    }
}

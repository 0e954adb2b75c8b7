package org.tributary.clinicalrecord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The clinical record of the chain. */
@SpringBootApplication
public class ClinicalRecordApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ClinicalRecordApplication.class, arguments);
    }
}

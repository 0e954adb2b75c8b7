package org.tributary.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What any service of Spring Boot costs before it does anything: one that answers and nothing else. */
@SpringBootApplication
@RestController
public class EmptyService {

    static void main(String... arguments) {
        SpringApplication.run(EmptyService.class, arguments);
    }

    @GetMapping("/ready")
    Answer ready() {
        return new Answer("UP");
    }

    record Answer(String status) {}
}

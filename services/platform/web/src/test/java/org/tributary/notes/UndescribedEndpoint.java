package org.tributary.notes;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers without anybody having been told. */
@RestController
class UndescribedEndpoint {

    @Hidden
    @GetMapping("/undescribed")
    @PreAuthorize("permitAll()")
    List<String> get() {
        return List.of();
    }
}

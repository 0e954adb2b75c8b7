package org.tributary.outcomes.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people end up who signed out, or whom the provider did not let in. */
@Controller
class SignedOutPage {

    @GetMapping("/signed-out")
    String signedOut(@RequestParam(required = false) @Nullable String failed, Model model) {
        model.addAttribute("failed", failed != null);
        return "signed-out";
    }
}

package org.tributary.local.signin;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the form, and where a person lands who came to it from nowhere. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String form() {
        return "sign-in";
    }

    @GetMapping("/")
    String signedIn(Principal person, Model page) {
        page.addAttribute("name", person.getName());
        return "signed-in";
    }
}

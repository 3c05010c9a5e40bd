package no.helhet.platform.web;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.LoginChoices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ways in.
@Controller
class LoginController {
    private final LoginChoices choices;

    LoginController(LoginChoices choices) {
        this.choices = choices;
    }

    /// @param error present when the identity provider's answer was refused
    @AccessPolicy(open = true)
    @GetMapping("/logginn")
    String show(Model model, @RequestParam(required = false) String error) {
        model.addAttribute("login", LoginView.of(choices.list(), error != null));
        return "web/logginn";
    }
}

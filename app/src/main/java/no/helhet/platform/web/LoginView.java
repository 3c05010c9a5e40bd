package no.helhet.platform.web;

import no.helhet.platform.access.LoginChoices;

import java.util.List;

/// The login page.
///
/// @param ansatte ways in for workers, `innbyggere` for residents
/// @param refused the last try was refused
public record LoginView(
        List<LoginChoices.Choice> ansatte, List<LoginChoices.Choice> innbyggere, boolean refused) {
    static LoginView of(List<LoginChoices.Choice> all, boolean refused) {
        return new LoginView(
                all.stream().filter(c -> c.gruppe().equals("ANSATT")).toList(),
                all.stream().filter(c -> !c.gruppe().equals("ANSATT")).toList(),
                refused);
    }
}
